import { type Api, asObject, isObject, joinPointer, type LocatedSchema, resolveSchema } from '@concord-api/model'

const known = new WeakMap<Api, readonly LocatedSchema[]>()

/** Every schema of the document once: those of operations too, as a document in many files names none at its root. */
export function reachableSchemas(api: Api): readonly LocatedSchema[] {
  let schemas = known.get(api)
  if (schemas === undefined) known.set(api, (schemas = collect(api)))
  return schemas
}

function collect(api: Api): LocatedSchema[] {
  const queue = [
    ...Array.from(api.schemas, ([name, schema]) => ({ schema, pointer: joinPointer('/components/schemas', name) })),
    ...api.operations
      .flatMap(({ parameters, requestBody, responses }) => [
        ...parameters,
        ...(requestBody?.content ?? []),
        ...responses.flatMap(({ headers, content }) => [...headers, ...content]),
      ])
      .flatMap(({ schema }) => schema ?? []),
  ]
  const reached = new Map<unknown, LocatedSchema>()
  for (const located of queue) {
    const resolved = resolveSchema(api.document, located)
    if (resolved === undefined || reached.has(resolved.schema)) continue
    reached.set(resolved.schema, resolved)
    queue.push(...subschemas(resolved))
  }
  return [...reached.values()]
}

function subschemas({ schema, pointer }: LocatedSchema): LocatedSchema[] {
  if (!isObject(schema)) return []
  const one = ['additionalProperties', 'contains', 'else', 'if', 'items', 'not', 'then', 'unevaluatedProperties']
  const many = [
    '$defs',
    'allOf',
    'anyOf',
    'dependentSchemas',
    'oneOf',
    'patternProperties',
    'prefixItems',
    'properties',
  ]
  return [
    ...one.map((keyword) => ({ schema: schema[keyword], pointer: joinPointer(pointer, keyword) })),
    ...many.flatMap((keyword) => {
      const value = schema[keyword]
      const parts = Object.entries(Array.isArray(value) ? value : asObject(value))
      return parts.map(([key, schema]) => ({ schema, pointer: joinPointer(pointer, keyword, key) }))
    }),
  ].filter((located): located is LocatedSchema => isObject(located.schema))
}
