import type { Types } from '../schemas/types-of.ts'

const jsonInteger = /^-?(0|[1-9][0-9]*)$/
const jsonNumber = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/

/**
 * What a text may mean where values have certain types, the narrowest meaning first; the text itself where it means none
 * of them, for the schema to refuse. Numbers are written as JSON writes them.
 */
export function meaningsOf(text: string, types: Types): readonly unknown[] {
  if (types === undefined) return [text]
  const meanings: unknown[] = []
  if (types.has('boolean') && (text === 'true' || text === 'false')) meanings.push(text === 'true')
  const number = numberOf(text, types)
  if (number !== undefined) meanings.push(number)
  if (types.has('string')) meanings.push(text)
  if (types.has('null') && (text === '' || text === 'null')) meanings.push(null)
  return meanings.length === 0 ? [text] : meanings
}

function numberOf(text: string, types: ReadonlySet<string>): number | undefined {
  const pattern = types.has('number') ? jsonNumber : types.has('integer') ? jsonInteger : undefined
  if (pattern === undefined || !pattern.test(text)) return undefined
  const number = Number(text)
  // Minus zero is zero.
  return Number.isFinite(number) ? number + 0 : undefined
}
