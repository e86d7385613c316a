import type { JsonObject, Schema } from '@concord-api/model'

import { propertiesOf, type SchemaGraph } from './schema-graph.ts'

/** Tells which properties a caller cannot set. */
export type ReadOnlyNames = (schema: Schema) => ReadonlySet<string>

const none: ReadonlySet<string> = new Set()

/**
 * The names of the properties that are `readOnly` in the objects a schema describes. One that a branch of `anyOf` or
 * `oneOf` makes `readOnly` counts unless another branch lets it be written.
 */
export function createReadOnlyNames(graph: SchemaGraph): ReadOnlyNames {
  const known = new WeakMap<JsonObject, ReadonlySet<string>>()
  return readOnlyNames

  function readOnlyNames(schema: Schema): ReadonlySet<string> {
    if (typeof schema === 'boolean') return none
    let names = known.get(schema)
    if (names === undefined) {
      // For a schema that comes back to itself while its names are collected.
      known.set(schema, none)
      known.set(schema, (names = collect(schema)))
    }
    return names
  }

  function collect(schema: Schema): ReadonlySet<string> {
    const names = new Set<string>()
    for (const part of graph.parts(schema)) {
      for (const [name, property] of propertiesOf(part)) if (isReadOnly(property)) names.add(name)
    }
    for (const branches of graph.unions(schema)) {
      const readOnly = branches.map(readOnlyNames)
      const written = new Set(branches.flatMap((branch, at) => writable(branch, readOnly[at] ?? none)))
      for (const name of readOnly.flatMap((each) => [...each])) if (!written.has(name)) names.add(name)
    }
    return names.size === 0 ? none : names
  }

  function isReadOnly(schema: Schema): boolean {
    return graph.parts(schema).some((part) => part['readOnly'] === true)
  }

  function writable(branch: Schema, readOnly: ReadonlySet<string>): string[] {
    return graph
      .parts(branch)
      .flatMap((part) => propertiesOf(part).map(([name]) => name))
      .filter((name) => !readOnly.has(name))
  }
}
