import { type FieldProblem, Refusal } from '../../refusal.ts'

/** More than anybody mends at once. */
const most = 20

/** The refusal of a request with something wrong in it. */
export function refuseFields(problems: readonly FieldProblem[]): Refusal {
  const others = problems.length - 1
  const more = others > 0 ? ` and ${others} more` : ''
  const fields = problems.slice(0, most)
  return new Refusal('invalid-request', `${problems[0]?.message ?? 'the request is not valid'}${more}`, { fields })
}
