import { asArray, asObject, isObject, type JsonObject, parseRef, valueAt } from '@concord-api/model'

const known = new WeakMap<object, number>()

/**
 * About how many values and characters a sample of a schema has, at least one. Schemas that refer to each other may ask
 * for more than a machine can hold, and so may a limit; whoever makes a sample finds out too late.
 */
export function sampleSize(document: JsonObject, schema: unknown): number {
  if (!isObject(schema)) return 1
  const before = known.get(schema)
  if (before !== undefined) return before
  // What contains itself is counted once.
  known.set(schema, 1)
  const size = isGiven(schema) ? 1 : countParts(document, schema)
  known.set(schema, size)
  return size
}

function isGiven(schema: JsonObject): boolean {
  return ['const', 'default', 'enum', 'example', 'examples'].some((keyword) => schema[keyword] !== undefined)
}

function countParts(document: JsonObject, schema: JsonObject): number {
  const { $ref, items, oneOf, anyOf, required, minItems, minLength } = schema
  const properties = asObject(schema['properties'])
  const named = asArray(required).flatMap((name) => (typeof name === 'string' ? [properties[name]] : []))
  const parts = [
    typeof $ref === 'string' && $ref.startsWith('#/') ? valueAt(document, parseRef($ref).pointer) : undefined,
    ...asArray(schema['allOf']),
    asArray(oneOf)[0],
    asArray(anyOf)[0],
    ...asArray(schema['prefixItems']),
    ...named,
  ]
  let size = 1 + countOf(minLength)
  for (const part of parts) size += sampleSize(document, part)
  return size + Math.max(1, countOf(minItems)) * sampleSize(document, items)
}

function countOf(limit: unknown): number {
  return typeof limit === 'number' && limit > 0 ? limit : 0
}
