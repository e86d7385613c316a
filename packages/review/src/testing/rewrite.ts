import { asObject, isObject, type JsonObject, member } from '@concord-api/model'

/** Keywords that hold one schema, lists of schemas, and schemas by name. */
const one = new Set(['additionalProperties', 'contains', 'else', 'if', 'items', 'not', 'schema', 'then'])
const listed = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const named = new Set(['patternProperties', 'properties', 'schemas'])

/** Rewrites every schema of a document, the innermost first. */
export function rewriteSchemas(node: unknown, rewrite: (schema: JsonObject) => JsonObject): unknown {
  if (Array.isArray(node)) return node.map((entry) => rewriteSchemas(entry, rewrite))
  if (!isObject(node)) return node
  const apply = (value: unknown): unknown => {
    const inner = rewriteSchemas(value, rewrite)
    return isObject(inner) ? rewrite(inner) : inner
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (one.has(key) && isObject(value)) return [key, apply(value)]
      if (listed.has(key) && Array.isArray(value)) return [key, value.map(apply)]
      if (named.has(key) && isObject(value))
        return [key, Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, apply(schema)]))]
      return [key, rewriteSchemas(value, rewrite)]
    }),
  )
}

/** Every bare `$ref` replaced by what it refers to, one step. */
export function inlined(document: JsonObject): JsonObject {
  const schemas = asObject(member(document['components'], 'schemas'))
  return rewriteSchemas(document, (schema) => {
    const ref = schema['$ref']
    const target = typeof ref === 'string' ? schemas[ref.split('/').at(-1) ?? ''] : undefined
    return isObject(target) && Object.keys(schema).length === 1 ? target : schema
  }) as JsonObject
}

/** Every schema outside of the components moved there, and referred to. */
export function extracted(document: JsonObject): JsonObject {
  const added: Record<string, JsonObject> = {}
  const paths = rewriteSchemas(document['paths'], (schema) => {
    const name = `Extracted${Object.keys(added).length}`
    added[name] = schema
    return { $ref: `#/components/schemas/${name}` }
  })
  const schemas = asObject(member(document['components'], 'schemas'))
  return { ...document, paths, components: { ...asObject(document['components']), schemas: { ...schemas, ...added } } }
}

/** Every schema in an `allOf` of one. */
export function wrapped(document: JsonObject): JsonObject {
  return rewriteSchemas(document, (schema) => ({ allOf: [schema] })) as JsonObject
}

/** Every component with another name. */
export function renamed(document: JsonObject): JsonObject {
  const schemas = asObject(member(document['components'], 'schemas'))
  const moved = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`New${name}`, schema]))
  const components = { ...asObject(document['components']), schemas: moved }
  return rewriteSchemas({ ...document, components }, (schema) => {
    const ref = schema['$ref']
    return typeof ref === 'string' ? { ...schema, $ref: ref.replace(/^(#\/components\/schemas\/)/, '$1New') } : schema
  }) as JsonObject
}

/** Members of objects, and lists whose order says nothing, the other way round. */
export function reordered(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(reordered)
  if (!isObject(node)) return node
  const unordered = new Set(['allOf', 'anyOf', 'enum', 'oneOf', 'parameters', 'required', 'type'])
  return Object.fromEntries(
    Object.entries(node)
      .toReversed()
      .map(([key, value]) => {
        const inner = reordered(value)
        return [key, unordered.has(key) && Array.isArray(inner) ? inner.toReversed() : inner]
      }),
  )
}
