import { asArray, isObject, type JsonObject, parseRef, valueAt } from '@concord-api/model'

/** More than any description composes; whatever reads schemas may recurse so far. */
const deepest = 1000

/**
 * Refuses schemas that are composed of others, these of others again, and so on without measure: what is made of them
 * recurses.
 * @throws {RangeError} with a message for a person.
 */
export function checkDepth(document: JsonObject, schemas: Iterable<unknown>): void {
  const heights = new Map<JsonObject, number>()
  for (const schema of schemas) heightOf(schema, 0)

  function heightOf(schema: unknown, above: number): number {
    if (!isObject(schema)) return 0
    const known = heights.get(schema)
    if (above + (known ?? 0) > deepest) throw new RangeError(`schemas are composed of each other ${deepest} times over`)
    if (known !== undefined) return known
    // One that contains itself has no height; others see to that.
    heights.set(schema, 0)
    let height = 0
    for (const part of composedOf(document, schema)) height = Math.max(height, 1 + heightOf(part, above + 1))
    heights.set(schema, height)
    return height
  }
}

function composedOf(document: JsonObject, schema: JsonObject): unknown[] {
  const { $ref } = schema
  const target = typeof $ref === 'string' && $ref.startsWith('#/') ? [valueAt(document, parseRef($ref).pointer)] : []
  return [...target, ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => asArray(schema[keyword]))]
}
