import { isObject, type JsonObject, type Schema } from '@concord-api/model'

import { schemaKeywords } from './keywords.ts'
import { refOf, type SchemaGraph } from './schema-graph.ts'

/** Every schema that may say something of a value or of what is in it. */
export function reachable(graph: SchemaGraph, schema: Schema): ReadonlySet<JsonObject> {
  const found = new Set<JsonObject>(isObject(schema) ? [schema] : [])
  for (const each of found)
    for (const next of [targetOf(graph, each), ...nested(each)]) if (isObject(next)) found.add(next)
  return found
}

/** Whether a schema says, by way of a `$ref`, something of what is in the values it is about. */
export function containsItself(graph: SchemaGraph, schema: Schema): boolean {
  return [...reachable(graph, schema)].some((each) => targetOf(graph, each) === schema)
}

function targetOf(graph: SchemaGraph, schema: JsonObject): Schema | undefined {
  const ref = refOf(schema)
  return ref === undefined ? undefined : graph.target(ref)
}

function nested(schema: JsonObject): unknown[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const held = schemaKeywords.get(keyword)
    if (held === undefined || typeof value !== 'object' || value === null) return []
    return held.holds === 'one' ? [value] : Object.values(value)
  })
}
