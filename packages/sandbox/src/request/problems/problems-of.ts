import { parsePointer } from '@concord-api/model'

import type { FieldProblem } from '../../refusal.ts'
import type { Failure, Validators } from '../schemas/validators.ts'
import { fieldName, subject } from './field-name.ts'
import { settleErrors } from './settle-errors.ts'
import { sentence } from './sentence.ts'

/** More than anybody counts: a large body with something wrong in each of its items is not worth more. */
const most = 1000

/**
 * What is wrong with a value, by its fields, each problem once. A field of the wrong type has no other problem.
 * `path` leads to the value: the name of a parameter, nothing for a body.
 */
export function problemsOf(
  validators: Validators,
  failure: Failure,
  place: FieldProblem['in'],
  path: readonly string[],
): FieldProblem[] {
  validators.budget.restart()
  const settled = settleErrors(validators, failure, failure.errors).slice(0, most)
  const mistyped = new Set(settled.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath))
  const problems = new Map<string, FieldProblem>()
  for (const error of settled) {
    if (error.keyword !== 'type' && mistyped.has(error.instancePath)) continue
    const { member, text } = sentence(error)
    const name = fieldName([...path, ...parsePointer(error.instancePath), ...(member === undefined ? [] : [member])])
    const message = `${subject(name)} ${text}`
    problems.set(message, { in: place, name, message, code: error.keyword })
  }
  return [...problems.values()]
}
