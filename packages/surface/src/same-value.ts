import { type Api, asArray, asString, isObject, type JsonObject, parseRef, valueAt } from '@concord-api/model'

/** A schema and all that say something of the same value in any case: those behind `$ref` and in `allOf`. */
export function schemasOfValue(api: Api, schema: unknown): Set<JsonObject> {
  const found = new Set<JsonObject>()
  const waiting = [schema]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (!isObject(next) || found.has(next)) continue
    found.add(next)
    waiting.push(refTarget(api, next))
    for (const part of asArray(next['allOf'])) waiting.push(part)
  }
  return found
}

/** What stands behind the `$ref` of a schema, one step on: a reference there has keywords of its own. */
export function refTarget({ document }: Api, schema: JsonObject): unknown {
  const ref = asString(schema['$ref'])
  if (ref === undefined) return undefined
  const { uri, pointer } = parseRef(ref)
  return uri === '' && (pointer === '' || pointer.startsWith('/')) ? valueAt(document, pointer) : undefined
}
