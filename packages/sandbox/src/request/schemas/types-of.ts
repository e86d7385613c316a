import { asArray, type JsonObject, type Schema } from '@concord-api/model'

import type { SchemaGraph } from './schema-graph.ts'

export type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string'

const everyType: readonly JsonType[] = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']

/** A set with `number` has `integer` too. Undefined where the schemas leave it open. */
export type Types = ReadonlySet<JsonType> | undefined

/** The types a value may have that satisfies one of several schemas. */
export type TypesOf = (schemas: readonly Schema[]) => Types

/** Reads them off what a schema says itself, in its `$ref` and `allOf`, and in its branches. */
export function createTypesOf(graph: SchemaGraph): TypesOf {
  const known = new Map<Schema, Types>()
  return (schemas) => {
    const [only] = schemas
    return only !== undefined && schemas.length === 1 ? typesOf(only) : union(schemas.map(typesOf))
  }

  function typesOf(schema: Schema): Types {
    if (!known.has(schema)) {
      // For a schema that comes back to itself while its types are collected.
      known.set(schema, undefined)
      known.set(schema, collect(schema))
    }
    return known.get(schema)
  }

  function collect(schema: Schema): Types {
    const parts = graph.parts(schema)
    const branches = graph.unions(schema).map((each) => union(each.map(typesOf)))
    const said = [...parts.map(typesOfPart), ...branches].filter((types) => types !== undefined)
    return said.length === 0 ? impliedTypes(parts) : intersection(said)
  }
}

function union(alternatives: readonly Types[]): Types {
  const all = new Set<JsonType>()
  for (const types of alternatives) {
    if (types === undefined) return undefined
    for (const type of types) all.add(type)
  }
  return alternatives.length === 0 ? undefined : all
}

function intersection(sets: readonly ReadonlySet<JsonType>[]): ReadonlySet<JsonType> {
  return new Set(everyType.filter((type) => sets.every((types) => types.has(type))))
}

function typesOfPart(part: JsonObject): Types {
  const types = new Set(everyType.filter((type) => [part['type']].flat().includes(type)))
  if (types.has('number')) types.add('integer')
  if (types.size > 0 && part['nullable'] === true) types.add('null')
  if (types.size > 0) return types
  const values = 'const' in part ? [part['const']] : asArray(part['enum'])
  return values.length === 0 ? undefined : new Set(values.map(typeOfValue))
}

/** What a schema is about that names no type but keywords for one. */
function impliedTypes(parts: readonly JsonObject[]): Types {
  if (parts.some((part) => 'properties' in part || 'additionalProperties' in part)) return new Set(['object'])
  if (parts.some((part) => 'items' in part || 'prefixItems' in part)) return new Set(['array'])
  return undefined
}

function typeOfValue(value: unknown): JsonType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  if (typeof value === 'boolean') return 'boolean'
  return typeof value === 'string' ? 'string' : 'object'
}
