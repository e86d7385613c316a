import { asArray, type Schema } from '@concord-api/model'
import type { ErrorObject } from 'ajv/dist/2020.js'

import type { Failure, Validators } from '../schemas/validators.ts'
import { type BranchErrors, chooseBranch } from './choose-branch.ts'

/**
 * Of all that a validator found, what tells a person what to do. Errors of `anyOf` and `oneOf` come after those of their
 * branches: these are left out, and the ones of the branch that was meant take their place.
 */
export function settleErrors(validators: Validators, failure: Failure, errors: readonly ErrorObject[]): ErrorObject[] {
  const kept: ErrorObject[] = []
  for (let at = errors.length - 1; at >= 0; at--) {
    const error = errors[at]
    if (error === undefined || error.keyword === 'if' || error.propertyName !== undefined) continue
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
      const branches = branchErrors(validators, failure, error)
      at -= branches.reduce((sum, branch) => sum + branch.count, 0)
      kept.push(...chooseBranch(validators, error, branches).toReversed())
    } else {
      if (error.keyword === 'contains') at = beforeItems(errors, at, error.instancePath)
      kept.push(error)
    }
  }
  return kept.toReversed()
}

/** What the branches that were tried had against the value. After two of a `oneOf` that it satisfies, no other is. */
function branchErrors(validators: Validators, failure: Failure, { data, params, schema }: ErrorObject): BranchErrors[] {
  const [, second] = asArray((params as { passingSchemas?: unknown }).passingSchemas)
  const tried = asArray(schema).slice(0, typeof second === 'number' ? second + 1 : undefined) as readonly Schema[]
  return tried.map((branch) => {
    const errors = failure.errorsOf(branch, data)
    return { branch, count: errors.length, errors: settleErrors(validators, failure, errors) }
  })
}

/** The errors of the items that `contains` looked at stand before its own. */
function beforeItems(errors: readonly ErrorObject[], at: number, instancePath: string): number {
  let before = at
  while (errors[before - 1]?.instancePath.startsWith(`${instancePath}/`) === true) before--
  return before
}
