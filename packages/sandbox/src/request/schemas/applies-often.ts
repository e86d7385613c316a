import { isObject, type JsonObject, type Schema } from '@concord-api/model'

import { nextInPlace } from './in-place.ts'
import type { SchemaGraph } from './schema-graph.ts'

/** More parts than anybody asks of one value. */
const often = 100

/**
 * Whether what a schema says of one value, followed as often as it is said, is very much: each level that names the next
 * one twice doubles it.
 */
export function createAppliesOften(graph: SchemaGraph): (schema: Schema) => boolean {
  const known = new Map<JsonObject, number>()
  return (schema) => isObject(schema) && timesOf(schema) > often

  /** One that contains itself is counted once: its steps are counted as they are taken. */
  function timesOf(schema: JsonObject): number {
    const before = known.get(schema)
    if (before !== undefined) return before
    known.set(schema, 1)
    let times = 1
    for (const next of nextInPlace(graph, schema)) if (isObject(next)) times += timesOf(next)
    known.set(schema, times)
    return times
  }
}
