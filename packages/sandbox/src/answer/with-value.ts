import { isObject, member, parsePointer } from '@concord-api/model'

/** Pointers of documents and settings, taken apart once. */
const known = new Map<string, readonly string[]>()

/** A copy of a body with a value at a JSON Pointer; objects on the way are made where there are none. */
export function withValue(body: unknown, pointer: string, value: unknown): unknown {
  let tokens = known.get(pointer)
  if (tokens === undefined) known.set(pointer, (tokens = parsePointer(pointer)))
  return withTokens(body, tokens, 0, value)
}

function withTokens(body: unknown, tokens: readonly string[], depth: number, value: unknown): unknown {
  const token = tokens[depth]
  if (token === undefined) return value
  // A null prototype: `__proto__` in a pointer names a member like any other.
  const copy = Object.assign(Object.create(null) as Record<string, unknown>, isObject(body) ? body : undefined)
  copy[token] = withTokens(member(body, token), tokens, depth + 1, value)
  return copy
}
