import { isObject } from '../document/json.ts'

/** A string of JSON, and the colon that makes it a name. */
const strings = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/gs

/**
 * Whether an object of a JSON text has a name twice. The parser keeps the last, and others the first: what is checked
 * would not be what somebody else reads.
 * @param parsed - what `JSON.parse` made of the text
 */
export function hasRepeatedName(text: string, parsed: unknown): boolean {
  let names = 0
  for (const [, colon] of text.matchAll(strings)) if (colon !== undefined) names++
  return names !== countMembers(parsed)
}

function countMembers(parsed: unknown): number {
  const left: unknown[] = [parsed]
  let members = 0
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    const children = Object.values(next)
    if (isObject(next)) members += children.length
    for (const child of children) left.push(child)
  }
  return members
}
