import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

import { allDistinct } from './all-distinct.ts'
import type { Budget } from './budget.ts'

/** The keyword of schemas that contain themselves: each time one applies is a step. */
export const stepKeyword = 'step'

/** A validator of JSON Schema 2020-12 that takes documents as they are; it finds all errors, or the first. */
export function createAjv(budget: Budget, { allErrors }: { readonly allErrors: boolean }): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    // 1e999 is JSON and becomes infinite.
    strictNumbers: true,
    allErrors,
    // `constructor` is a property like any other: what an object inherits is not sent.
    ownProperties: true,
    // 19.99 is a multiple of 0.01.
    multipleOfPrecision: 6,
    // Errors bring their schemas, and no text: the texts are ours.
    verbose: true,
    messages: false,
    validateSchema: false,
    logger: false,
    code: { regExp: Object.assign(tolerantRegExp, { code: 'tolerantRegExp' }) },
  })
  addFormats.default(ajv)
  ajv.addKeyword({ keyword: stepKeyword, validate: budget.spend, errors: false })
  // The one that comes with Ajv compares every item with every other.
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({ keyword: 'uniqueItems', type: 'array', validate: allDistinctKeyword, errors: false })
  return ajv
}

function allDistinctKeyword(_: unknown, items: readonly unknown[]): boolean {
  return allDistinct(items)
}

/** A pattern as JSON Schema has it, or as older engines do; one that neither can read lets everything pass. */
function tolerantRegExp(pattern: string, flags: string): RegExp {
  for (const attempt of [flags, '']) {
    try {
      return new RegExp(pattern, attempt)
    } catch {
      // The next one may do.
    }
  }
  return /(?:)/
}
