import { TextProblem } from './text-problem.ts'

/** Deeper than any body that means something, and no risk for what walks through it. */
const deepest = 128

/**
 * Reads JSON. Members called `__proto__` are left out: whoever copies an object must not get another prototype by it.
 * @throws {TextProblem}
 */
export function parseJson(text: string): unknown {
  if (text.length > 2 * deepest && isTooDeep(text)) throw new TextProblem('content', 'is nested too deeply')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new TextProblem('content', 'must be JSON')
  }
  if (mayNamePrototype.test(text)) removePrototypes(value)
  return value
}

/** The name as it is, or an escape of one of its characters. */
const mayNamePrototype = /__proto__|\\u00(5f|70|72|6f|74)/i

function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === 0x22) at = endOfString(text, at)
    else if (character === 0x5b || character === 0x7b) depth++
    else if (character === 0x5d || character === 0x7d) depth--
    if (depth > deepest) return true
  }
  return false
}

/** Where the quotation mark is that closes a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === 0x5c) at++
    else if (character === 0x22) return at
  }
  return text.length
}

function removePrototypes(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if (Object.hasOwn(value, '__proto__')) delete (value as Record<string, unknown>)['__proto__']
  for (const child of Object.values(value)) removePrototypes(child)
}
