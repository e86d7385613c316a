import { isObject, joinPointer, type JsonObject, parseRef } from '@concord-api/model'

const anchors = new WeakMap<JsonObject, ReadonlyMap<string, string>>()

/** The JSON Pointer that a `$ref` within a document means: its own, or that of an `$anchor`. */
export function pointerOf(document: JsonObject, ref: string): string | undefined {
  const { pointer } = parseRef(ref)
  if (!ref.startsWith('#') || pointer === '' || pointer.startsWith('/'))
    return ref.startsWith('#') ? pointer : undefined
  const known = anchors.get(document) ?? anchorsIn(document)
  anchors.set(document, known)
  return known.get(pointer)
}

/** The places of anchors, by their names. One that stands twice means neither. */
function anchorsIn(document: JsonObject): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  const waiting: [node: unknown, pointer: string][] = [[document, '']]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, pointer] = next
    if (typeof node !== 'object' || node === null) continue
    if (isObject(node))
      for (const keyword of ['$anchor', '$dynamicAnchor']) {
        const name = node[keyword]
        if (typeof name !== 'string') continue
        if (found.has(name)) twice.add(name)
        found.set(name, pointer)
      }
    for (const [key, value] of Object.entries(node)) waiting.push([value, joinPointer(pointer, key)])
  }
  for (const name of twice) found.delete(name)
  return found
}
