import {
  type Api,
  asObject,
  isObject,
  joinPointer,
  type JsonObject,
  type LocatedSchema,
  resolveSchema,
} from '@concord-api/model'

const known = new WeakMap<Api, readonly LocatedSchema[]>()

/** Every schema of the document once: those of operations too, as a document in many files names none at its root. */
export function reachableSchemas(api: Api): readonly LocatedSchema[] {
  let schemas = known.get(api)
  if (schemas === undefined) known.set(api, (schemas = collect(api)))
  return schemas
}

function collect(api: Api): LocatedSchema[] {
  const starts = [
    ...Array.from(api.schemas, ([name, schema]) => ({ schema, pointer: joinPointer('/components/schemas', name) })),
    ...api.operations
      .flatMap(({ parameters, requestBody, responses }) => [
        ...parameters,
        ...(requestBody?.content ?? []),
        ...responses.flatMap(({ headers, content }) => [...headers, ...content]),
      ])
      .flatMap(({ schema }) => schema ?? []),
  ]
  return [...schemasFrom(api, starts)]
}

/** Schemas and all that are part of them, each once, as far as they are asked for; parts that are `known` are left out. */
export function* schemasFrom(
  api: Api,
  starts: readonly LocatedSchema[],
  known?: { readonly has: (schema: JsonObject) => boolean },
): Iterable<LocatedSchema> {
  const queue = [...starts]
  const reached = new Set<unknown>()
  for (const located of queue) {
    const resolved = resolveSchema(api.document, located)
    if (resolved === undefined || reached.has(resolved.schema)) continue
    reached.add(resolved.schema)
    if (isObject(resolved.schema) && known?.has(resolved.schema) === true) continue
    yield resolved
    queue.push(...subschemas(resolved))
  }
}

const one = new Set(['additionalProperties', 'contains', 'else', 'if', 'items', 'not', 'then', 'unevaluatedProperties'])
const many = new Set([
  '$defs',
  'allOf',
  'anyOf',
  'dependentSchemas',
  'oneOf',
  'patternProperties',
  'prefixItems',
  'properties',
])

function subschemas({ schema, pointer }: LocatedSchema): LocatedSchema[] {
  if (!isObject(schema)) return []
  // Of what the schema has: a large document has many thousand schemas with few keywords each.
  return Object.keys(schema).flatMap((keyword) => {
    const value = schema[keyword]
    if (one.has(keyword) && isObject(value)) return [{ schema: value, pointer: joinPointer(pointer, keyword) }]
    if (!many.has(keyword)) return []
    return Object.entries(Array.isArray(value) ? value : asObject(value)).flatMap(([key, part]) =>
      isObject(part) ? [{ schema: part, pointer: joinPointer(pointer, keyword, key) }] : [],
    )
  })
}
