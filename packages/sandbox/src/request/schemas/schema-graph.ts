import {
  asArray,
  asObject,
  asString,
  isObject,
  type JsonObject,
  member,
  parseRef,
  type Schema,
  valueAt,
} from '@concord-api/model'

import { findAnchor } from './find-anchor.ts'

/** Answers what the schemas of a document say of a value and of what is in it, `$ref`s followed. */
export interface SchemaGraph {
  /** What the `$ref` of a schema means, one step; undefined when it leads nowhere. */
  readonly target: (ref: string) => Schema | undefined
  /** The schema and all that apply whenever it does: what its `$ref` means, what is in its `allOf`. */
  readonly parts: (schema: Schema) => readonly JsonObject[]
  /** The `anyOf` and the `oneOf` of the parts, each a list of branches. */
  readonly unions: (schema: Schema) => readonly (readonly Schema[])[]
  /** What some schemas say of a property of that name, in branches too; each once. */
  readonly property: (schemas: readonly Schema[], name: string) => readonly Schema[]
  /** The names of the properties there may be, in branches too. */
  readonly propertyNames: (schema: Schema) => readonly string[]
  /** What some schemas say of an item of a list, in branches too; each once. */
  readonly item: (schemas: readonly Schema[], index: number) => readonly Schema[]
}

/** Caches what is asked of the schemas in a document; the schemas themselves are the keys. */
export function createSchemaGraph(document: JsonObject): SchemaGraph {
  const partsOf = new WeakMap<JsonObject, readonly JsonObject[]>()
  const possibleOf = new WeakMap<JsonObject, readonly JsonObject[]>()
  return { target, parts, unions, property, propertyNames, item }

  function target(ref: string): Schema | undefined {
    if (ref === '#' || ref.startsWith('#/')) return asSchema(valueAt(document, parseRef(ref).pointer))
    return findAnchor(document, ref)
  }

  function parts(schema: Schema): readonly JsonObject[] {
    if (typeof schema === 'boolean') return []
    let found = partsOf.get(schema)
    if (found === undefined) partsOf.set(schema, (found = [...collect(schema)]))
    return found
  }

  /** In the order of reading. By references it may lead further than a recursion can follow. */
  function collect(schema: JsonObject): ReadonlySet<JsonObject> {
    const seen = new Set<JsonObject>()
    const left = [schema]
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      const ref = refOf(next)
      const applied = ref === undefined ? [] : [target(ref)]
      left.push(...[...applied, ...asArray(next['allOf'])].filter(isObject).toReversed())
    }
    return seen
  }

  function unions(schema: Schema): readonly (readonly Schema[])[] {
    return parts(schema).flatMap((part) =>
      [part['anyOf'], part['oneOf']].map((union) => asArray(union).filter(isSchema)).filter(({ length }) => length > 0),
    )
  }

  function property(schemas: readonly Schema[], name: string): readonly Schema[] {
    const possible = schemas.flatMap(possibleParts)
    const declared = possible.map((part) => member(part['properties'], name)).filter(isSchema)
    return once(declared.length > 0 ? declared : possible.map((part) => part['additionalProperties']).filter(isSchema))
  }

  function propertyNames(schema: Schema): readonly string[] {
    return once(possibleParts(schema).flatMap((part) => propertiesOf(part).map(([name]) => name)))
  }

  function item(schemas: readonly Schema[], index: number): readonly Schema[] {
    const possible = schemas.flatMap(possibleParts)
    return once(possible.map((part) => asArray(part['prefixItems'])[index] ?? part['items']).filter(isSchema))
  }

  /** The parts, and those of every branch. */
  function possibleParts(schema: Schema): readonly JsonObject[] {
    if (typeof schema === 'boolean') return []
    let found = possibleOf.get(schema)
    if (found === undefined) possibleOf.set(schema, (found = [...collectPossible(schema, new Set())]))
    return found
  }

  function collectPossible(schema: Schema, seen: Set<JsonObject>): Set<JsonObject> {
    const before = seen.size
    for (const part of parts(schema)) seen.add(part)
    if (seen.size > before) for (const branch of unions(schema).flat()) collectPossible(branch, seen)
    return seen
  }
}

/** Without this, schemas that meet themselves in several ways would be looked at more often at each level of a value. */
function once<T>(items: readonly T[]): readonly T[] {
  return items.length > 1 ? [...new Set(items)] : items
}

/** What a schema refers to, as written. `$dynamicRef` is read as a plain reference: a document is one resource. */
export function refOf(schema: JsonObject): string | undefined {
  return asString(schema['$ref']) ?? asString(schema['$dynamicRef'])
}

/** A value where a schema is expected, if it is one. */
function asSchema(value: unknown): Schema | undefined {
  return isSchema(value) ? value : undefined
}

export function isSchema(value: unknown): value is Schema {
  return isObject(value) || typeof value === 'boolean'
}

const knownProperties = new WeakMap<JsonObject, readonly (readonly [name: string, schema: Schema])[]>()

/** The properties a schema names itself. */
export function propertiesOf(part: JsonObject): readonly (readonly [name: string, schema: Schema])[] {
  let properties = knownProperties.get(part)
  if (properties === undefined) {
    properties = Object.entries(asObject(part['properties'])).flatMap(([name, value]) =>
      isSchema(value) ? [[name, value] as const] : [],
    )
    knownProperties.set(part, properties)
  }
  return properties
}
