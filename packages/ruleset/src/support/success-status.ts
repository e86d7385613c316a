import type { Api, Operation } from '@concord-api/model'

import type { Problem } from '../rule.ts'
import { documentedStatuses } from './documents-status.ts'
import { existing } from './existing.ts'

/** Where the successes an operation documents are not those that are declared; `does` is said of it: `creates`. */
export function* successProblems(
  api: Api,
  operation: Operation,
  does: string,
  status: number,
  others: readonly (number | undefined)[],
): Iterable<Problem> {
  const successes = documentedStatuses(api, operation).filter((documented) => documented.startsWith('2'))
  const expected = new Set([status, ...others].map(String))
  const pointer = existing(api, operation.pointer, 'responses')
  const wrong = successes.filter((documented) => documented !== '2XX' && !expected.has(documented))
  for (const documented of wrong) {
    yield {
      pointer,
      message: `\`${operation.id}\` ${does} and answers \`${documented}\`, where \`x-conventions\` declare \`${status}\`: rename \`${documented}\` to \`${status}\``,
    }
  }
  if (successes.length > 0) return
  yield { pointer, message: `\`${operation.id}\` ${does} but documents no success: add \`${status}\`` }
}
