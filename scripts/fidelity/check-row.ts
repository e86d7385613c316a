import { isDeepStrictEqual } from 'node:util'

import type { Expectation, Row } from './fidelity.ts'

/** What is wrong with a row: a place that is not there, or does not hold what the row says. */
export function checkRow(document: unknown, row: Row): string[] {
  const { at = [], reason } = row
  if (at.length === 0 && reason === undefined) return [`lines ${row.lines}: name a place of the document, or a reason`]
  return at.flatMap((expectation) =>
    checkExpectation(document, expectation).map((problem) => `lines ${row.lines}: ${problem}`),
  )
}

function checkExpectation(document: unknown, { pointer, is, has, matches }: Expectation): string[] {
  const value = valueAt(document, pointer)
  if (value === undefined) return [`nothing at ${pointer}`]
  if (is !== undefined && !isDeepStrictEqual(value, is)) return [`${pointer} is ${JSON.stringify(value)}`]
  if (has !== undefined)
    return has.filter((item) => !holds(value, item)).map((item) => `${pointer} lacks ${JSON.stringify(item)}`)
  if (matches !== undefined && !(typeof value === 'string' && new RegExp(matches, 's').test(value))) {
    return [`${pointer} does not match ${matches}`]
  }
  return is === undefined && matches === undefined ? [`${pointer}: say what it is, has or matches`] : []
}

function holds(value: unknown, item: unknown): boolean {
  if (Array.isArray(value)) return value.some((member) => isDeepStrictEqual(member, item))
  return typeof value === 'object' && value !== null && Object.hasOwn(value, String(item))
}

function valueAt(document: unknown, pointer: string): unknown {
  let value = document
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  }
  return value
}
