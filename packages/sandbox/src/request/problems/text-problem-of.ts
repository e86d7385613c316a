import type { FieldProblem } from '../../refusal.ts'
import type { TextProblem } from '../values/text-problem.ts'
import { fieldName, subject } from './field-name.ts'

/** The problem of a field that is written in a way that cannot be read. */
export function textProblem(
  { code, message, path }: TextProblem,
  place: FieldProblem['in'],
  name: string,
): FieldProblem {
  const field = fieldName(name === '' ? path : [name, ...path])
  return { in: place, name: field, message: `${subject(field)} ${message}`, code }
}
