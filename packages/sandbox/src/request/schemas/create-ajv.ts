import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

import type { Matches } from '../../matches.ts'
import { TextProblem } from '../values/text-problem.ts'
import { allDistinct } from './all-distinct.ts'
import type { Budget } from './budget.ts'
import { tolerantRegExp } from './tolerant-reg-exp.ts'

/** The keyword of schemas that contain themselves: each time one applies is a step. */
export const stepKeyword = 'step'

/** A validator of JSON Schema 2020-12 that takes documents as they are; it finds all errors, or the first. */
export function createAjv(budget: Budget, matches: Matches, { allErrors }: { readonly allErrors: boolean }): Ajv2020 {
  const regExp = (pattern: string, flags: string): ReturnType<typeof patternTest> =>
    patternTest(pattern, flags, matches)
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
    code: { regExp: Object.assign(regExp, { code: 'regExp' }) },
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

/** What Ajv asks for in place of an expression. A pattern that no engine can read lets everything pass. */
function patternTest(pattern: string, flags: string, matches: Matches) {
  const expression = tolerantRegExp(pattern, flags)
  return {
    test(text: string): boolean {
      const isMatch = expression === undefined || matchesAny(matches, expression, text)
      if (isMatch === undefined) throw new TextProblem('complexity', 'is too complex')
      return isMatch
    },
    // Ajv knows one from another by this.
    toString: () => `/${pattern}/${flags}`,
  }
}

/** That a pattern is larger than an engine takes, it says when it is first used. */
function matchesAny(matches: Matches, expression: RegExp, text: string): boolean | undefined {
  try {
    return matches(expression, text)
  } catch (cause) {
    // It may be an error of another realm.
    if ((cause as { readonly name?: unknown }).name === 'SyntaxError') return true
    throw cause
  }
}
