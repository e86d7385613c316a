import { isObject, type JsonObject, type Schema } from '@concord-api/model'

import { isSchema, propertiesOf, type SchemaGraph } from './schema-graph.ts'
import type { Validators } from './validators.ts'

/** The `default` of a schema: its own, else one behind its `$ref` or in its `allOf`. */
export function defaultOf(graph: SchemaGraph, schema: Schema): unknown {
  return graph.parts(schema).find((part) => Object.hasOwn(part, 'default'))?.['default']
}

/** Gives properties that are missing in a value their defaults, in place. */
type FillDefaults = (value: unknown, schemas: readonly Schema[]) => void

/**
 * Fills in what the schemas say, their `allOf` and their `$ref`, and the first branch of each `anyOf` and `oneOf` that
 * the value satisfies. A `readOnly` property is left to whoever sets it.
 */
export function createFillDefaults({ accept, graph, readOnlyNames }: Validators): FillDefaults {
  return fill

  function fill(value: unknown, schemas: readonly Schema[]): void {
    if (typeof value !== 'object' || value === null || schemas.length === 0) return
    const parts = certain(value, schemas).flatMap(graph.parts)
    if (Array.isArray(value)) {
      const items = [...new Set(parts.map((part) => part['items']).filter(isSchema))]
      for (const item of value) fill(item, items)
    } else if (isObject(value)) {
      const readOnly = new Set(schemas.flatMap((schema) => [...readOnlyNames(schema)]))
      for (const [name, property] of declarations(parts)) {
        if (Object.hasOwn(value, name)) fill(value[name], [...property])
        else if (!readOnly.has(name)) setDefault(value as Record<string, unknown>, name, [...property])
      }
    }
  }

  /** The schemas and the branches that apply to a value. */
  function certain(value: unknown, schemas: readonly Schema[]): Schema[] {
    const found = new Set(schemas)
    for (const schema of found) {
      for (const branches of graph.unions(schema)) {
        const branch = branches.find((each) => accept([each], value))
        if (branch !== undefined) found.add(branch)
      }
    }
    return [...found]
  }

  function setDefault(object: Record<string, unknown>, name: string, schemas: readonly Schema[]): void {
    const value = schemas.map((schema) => defaultOf(graph, schema)).find((each) => each !== undefined)
    if (value !== undefined && name !== '__proto__') object[name] = structuredClone(value)
  }
}

/** What each property is declared as, in any of the parts. */
function declarations(parts: readonly JsonObject[]): Map<string, Set<Schema>> {
  const found = new Map<string, Set<Schema>>()
  for (const [name, schema] of parts.flatMap(propertiesOf)) {
    found.set(name, (found.get(name) ?? new Set()).add(schema))
  }
  return found
}
