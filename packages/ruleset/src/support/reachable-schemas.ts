import { asObject, isObject, joinPointer, type LocatedSchema, resolveSchema } from '@concord-api/model'

import { oncePerApi } from './once-per-api.ts'

/** Every schema of the document once: those of operations too, as a document in many files names none at its root. */
export const reachableSchemas = oncePerApi((api): readonly LocatedSchema[] => {
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
})

/** Keywords that hold a schema, and those that hold several, in a list or by name. */
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
  const found: LocatedSchema[] = []
  for (const [keyword, value] of Object.entries(schema)) {
    if (one.has(keyword) && isObject(value)) found.push({ schema: value, pointer: joinPointer(pointer, keyword) })
    if (!many.has(keyword)) continue
    const at = joinPointer(pointer, keyword)
    for (const [key, part] of Object.entries(Array.isArray(value) ? value : asObject(value))) {
      if (isObject(part)) found.push({ schema: part, pointer: joinPointer(at, key) })
    }
  }
  return found
}
