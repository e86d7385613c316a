import { isObject, type JsonObject } from '@concord-api/model'

const anchorsOf = new WeakMap<JsonObject, ReadonlyMap<string, JsonObject>>()

/**
 * The schema that a reference names which is no JSON Pointer: `#anchor`, or the `$id` of a schema, with or without an
 * anchor in it. The document is looked through once, and only if there is such a reference.
 */
export function findAnchor(document: JsonObject, ref: string): JsonObject | undefined {
  let anchors = anchorsOf.get(document)
  if (anchors === undefined) anchorsOf.set(document, (anchors = collect(document)))
  return anchors.get(ref) ?? anchors.get(ref.slice(Math.max(ref.indexOf('#'), 0)))
}

function collect(document: JsonObject): Map<string, JsonObject> {
  const anchors = new Map<string, JsonObject>()
  const waiting: unknown[] = [document]
  const seen = new Set<unknown>()
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null || seen.has(node)) continue
    seen.add(node)
    for (const part of Object.values(node)) waiting.push(part)
    if (!isObject(node)) continue
    for (const [keyword, prefix] of anchorKeywords) {
      const name = node[keyword]
      if (typeof name === 'string') anchors.set(prefix + name, node)
    }
  }
  return anchors
}

const anchorKeywords = [
  ['$id', ''],
  ['$anchor', '#'],
  ['$dynamicAnchor', '#'],
] as const
