import { asArray, asObject, isObject, type JsonObject, type Schema } from '@concord-api/model'

import { refOf, type SchemaGraph } from './schema-graph.ts'

/** Lists every schema that may say something of the value a schema is about. */
export function createInPlace(graph: SchemaGraph): (schema: Schema) => readonly JsonObject[] {
  const known = new Map<Schema, readonly JsonObject[]>()
  return (schema) => {
    let all = known.get(schema)
    if (all === undefined) known.set(schema, (all = collect(schema)))
    return all
  }

  function collect(schema: Schema): JsonObject[] {
    const found = new Set<JsonObject>(isObject(schema) ? [schema] : [])
    for (const part of found) for (const next of nextInPlace(graph, part)) if (isObject(next)) found.add(next)
    return [...found]
  }
}

/** The schemas that a schema asks of the same value, one step further. */
export function nextInPlace(graph: SchemaGraph, part: JsonObject): unknown[] {
  const ref = refOf(part)
  return [
    ...(ref === undefined ? [] : [graph.target(ref)]),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => asArray(part[keyword])),
    ...['else', 'if', 'not', 'then'].map((keyword) => part[keyword]),
    ...Object.values(asObject(part['dependentSchemas'])),
  ]
}
