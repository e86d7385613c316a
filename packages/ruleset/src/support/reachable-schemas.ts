import {
  type Api,
  asObject,
  isObject,
  joinPointer,
  type JsonObject,
  type LocatedSchema,
  resolveSchema,
} from '@concord-api/model'

import { oncePerApi } from './once-per-api.ts'

/** Every schema of the document once: those of operations too, as a document in many files names none at its root. */
export const reachableSchemas = oncePerApi((api): readonly LocatedSchema[] => {
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
})

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
    for (const part of subschemas(resolved)) queue.push(part)
  }
}

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
