import { type Api, isObject, type JsonObject, type LocatedSchema, type Schema } from '@concord-api/model'

import type { Direction } from './direction.ts'
import { hasLeftOut, schemaParts } from './schema-parts.ts'
import { webhookBodies } from './webhook-bodies.ts'

/** Which schemas are used in which direction, where that makes a difference. */
export interface SchemaDirections {
  /** Whether what a schema describes is one thing in a request and another in a response. */
  readonly differs: (schema: Schema) => boolean
  /** The directions a schema is used in, `response` first; none where nothing uses it. */
  readonly of: (schema: Schema) => Direction[]
}

/**
 * Finds the schemas that hold properties only one direction has, somewhere below them, and the directions each is used
 * in. Every schema is looked at a fixed number of times, however many lead to it.
 */
export function schemaDirections(api: Api): SchemaDirections {
  const roots = { request: objects(sent(api)), response: objects(received(api)) }
  const holders = new Map<JsonObject, JsonObject[]>()
  const start = [...[...api.schemas.values()].filter(isObject), ...roots.request, ...roots.response]
  const all = reachable(start, (schema) => {
    const parts = schemaParts(api, schema)
    for (const part of parts) {
      const known = holders.get(part)
      if (known === undefined) holders.set(part, [schema])
      else known.push(schema)
    }
    return parts
  })
  const marked = [...all].filter((schema) => hasLeftOut(api, schema))
  if (marked.length === 0) return { differs: () => false, of: () => [] }
  const different = reachable(marked, (schema) => holders.get(schema) ?? [])
  const used = (direction: Direction): Set<JsonObject> =>
    reachable(roots[direction], (schema) => schemaParts(api, schema, direction))
  const uses = { response: used('response'), request: used('request') }
  const has = (schemas: ReadonlySet<JsonObject>, schema: Schema): boolean => isObject(schema) && schemas.has(schema)
  return {
    differs: (schema) => has(different, schema),
    of: (schema) => (['response', 'request'] as const).filter((direction) => has(uses[direction], schema)),
  }
}

/** What callers send: parameters and bodies. */
function sent({ operations }: Api): (LocatedSchema | undefined)[] {
  return operations.flatMap(({ parameters, requestBody }) => [
    ...parameters.map(({ schema }) => schema),
    ...(requestBody?.content ?? []).map(({ schema }) => schema),
  ])
}

/** What callers get: bodies of answers, of errors too, and what webhooks deliver. */
function received(api: Api): (LocatedSchema | undefined)[] {
  return [
    ...api.operations.flatMap(({ responses }) =>
      responses.flatMap(({ content }) => content.map(({ schema }) => schema)),
    ),
    ...webhookBodies(api).map(({ schema }) => schema),
  ]
}

function objects(schemas: readonly (LocatedSchema | undefined)[]): JsonObject[] {
  return schemas.map((located) => located?.schema).filter(isObject)
}

/** All that can be got to by going on and on from somewhere, the start included. */
function reachable(start: readonly JsonObject[], next: (schema: JsonObject) => readonly JsonObject[]): Set<JsonObject> {
  const found = new Set<JsonObject>(start)
  // A set can grow while it is gone through.
  for (const schema of found) for (const further of next(schema)) found.add(further)
  return found
}
