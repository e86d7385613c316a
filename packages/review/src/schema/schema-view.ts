import { asArray, asObject, asString, isObject, joinPointer, type JsonObject, member } from '@concord-api/model'

import { perSide } from '../engine/per-side.ts'
import type { Place, Side } from '../engine/side.ts'
import { conjunction, type Conjunction, schemaAt } from './conjunction.ts'
import { partsOf, type Part, type Union } from './parts.ts'
import { canonicalJson } from './same-json.ts'
import { ANY, bitOf, bitsOf, FRACTION, NULL } from './value-types.ts'

/** A value of a keyword and where it stands. */
export interface Stated<Value> {
  readonly value: Value
  readonly pointer: string
}

/** A schema within another one. */
export interface Held {
  readonly schema: Conjunction
  /** Where the other one holds it, which is not where a `$ref` leads to. */
  readonly pointer: string
}

/** A lower or upper bound of numbers. */
export interface Bound extends Stated<number> {
  readonly exclusive: boolean
}

/** What a conjunction says as a whole, each statement with the place it comes from. */
export interface SchemaView {
  readonly parts: readonly Part[]
  /** Where the whole stands, for what no part says. */
  readonly pointer: string
  /** Bits of the accepted types; none for a schema that nothing satisfies. */
  readonly types: number
  /** Those that `type` leaves, whatever values are listed. */
  readonly declaredTypes: number
  /** The `type` that says so, if any. */
  readonly typePointer: string | undefined
  /** Accepted values by their canonical text. */
  readonly values: ReadonlyMap<string, unknown> | undefined
  readonly valuesPointer: string
  /** An author says that no value will be added. */
  readonly closedValues: boolean
  readonly unions: readonly Union[]
  readonly minimum: Bound | undefined
  readonly maximum: Bound | undefined
  /** By keyword: the strictest of `minLength` and its like. */
  readonly limits: ReadonlyMap<string, Stated<number>>
  /** By keyword, all values of `format`, `pattern` and its like. */
  readonly texts: ReadonlyMap<string, readonly Stated<string>[]>
  readonly multiples: readonly Stated<number>[]
  readonly unique: string | undefined
  readonly properties: ReadonlyMap<string, Held>
  readonly required: ReadonlyMap<string, string>
  /** Keywords that hold one schema: `items`, `additionalProperties`, `not`. */
  readonly schemas: ReadonlyMap<string, Held>
  /** Keywords that hold schemas by name, `patternProperties/^x-`. */
  readonly named: ReadonlyMap<string, Held>
  readonly tuple: readonly Held[]
  /** `dependentRequired`, as `a needs b`, with its place. */
  readonly dependencies: ReadonlyMap<string, string>
  readonly discriminator: Stated<JsonObject> | undefined
}

const lowerLimits = ['minLength', 'minItems', 'minProperties', 'minContains'] as const
const upperLimits = ['maxLength', 'maxItems', 'maxProperties', 'maxContains'] as const
const textKeywords = ['format', 'pattern', 'contentEncoding', 'contentMediaType', '$ref', '$dynamicRef'] as const
const schemaKeywords = [
  'additionalProperties',
  'contains',
  'contentSchema',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
] as const
const namedKeywords = ['patternProperties', 'dependentSchemas'] as const

const views = perSide<SchemaView>()

/** Reads a conjunction as one schema; once for each. */
export function viewOf(side: Side, schema: Conjunction): SchemaView {
  const known = views(side).get(schema.key)
  if (known !== undefined) return known
  const view = readView(side, schema)
  views(side).set(schema.key, view)
  return view
}

function readView(side: Side, schema: Conjunction): SchemaView {
  const { parts, unions, never } = partsOf(side, schema)
  let types = never ? 0 : ANY
  let typePointer: string | undefined
  let values: Map<string, unknown> | undefined
  let valuesPointer = ''
  let closedValues = false
  let minimum: Bound | undefined
  let maximum: Bound | undefined
  let unique: string | undefined
  const limits = new Map<string, Stated<number>>()
  const texts = new Map<string, Stated<string>[]>()
  const multiples: Stated<number>[] = []
  const properties = new Map<string, Place[]>()
  const required = new Map<string, string>()
  const schemas = new Map<string, Place[]>()
  const named = new Map<string, Place[]>()
  const tuples: Place[][] = []
  const dependencies = new Map<string, string>()
  let discriminator: Stated<JsonObject> | undefined
  for (const part of parts) {
    const { node, pointer, orNull } = part
    const at = (keyword: string): string => (part.folded ? pointer : joinPointer(pointer, keyword))
    const accepted = acceptedTypes(node, orNull)
    if (accepted !== undefined) {
      types &= accepted
      if (Object.hasOwn(node, 'type')) typePointer ??= at('type')
    }
    for (const [keyword, list] of valueLists(node)) {
      const here = new Map(list.map((value) => [canonicalJson(value), value]))
      if (orNull) here.set('null', null)
      if (values === undefined) [values, valuesPointer] = [here, at(keyword)]
      else values = new Map([...values].filter(([key]) => here.has(key)))
      if (node['x-closed'] === true) closedValues = true
    }
    minimum = stricter(minimum, lowerBounds(node, pointer), 1)
    maximum = stricter(maximum, upperBounds(node, pointer), -1)
    for (const keyword of lowerLimits) strictest(limits, keyword, node[keyword], at(keyword), (a, b) => a > b)
    for (const keyword of upperLimits) strictest(limits, keyword, node[keyword], at(keyword), (a, b) => a < b)
    for (const keyword of textKeywords) {
      const value = asString(node[keyword])
      if (value === undefined || (keyword === '$ref' && part.refFollowed)) continue
      const said = texts.get(keyword) ?? []
      if (!said.some((other) => other.value === value)) said.push({ value, pointer: at(keyword) })
      texts.set(keyword, said)
    }
    if (typeof node['multipleOf'] === 'number') multiples.push({ value: node['multipleOf'], pointer: at('multipleOf') })
    if (node['uniqueItems'] === true) unique ??= at('uniqueItems')
    for (const place of namedPlaces(node, pointer, 'properties')) push(properties, place.name, place)
    for (const [index, name] of asArray(node['required']).entries())
      if (typeof name === 'string' && !required.has(name)) required.set(name, joinPointer(pointer, 'required', index))
    for (const keyword of schemaKeywords) {
      const value = member(node, keyword)
      if (!isSchema(value) || trivial(keyword, value)) continue
      push(schemas, keyword, { node: value, pointer: at(keyword) })
    }
    for (const keyword of namedKeywords)
      for (const place of namedPlaces(node, pointer, keyword)) push(named, `${keyword} ${place.name}`, place)
    for (const [name, needed] of Object.entries(asObject(node['dependentRequired'])))
      for (const other of asArray(needed))
        dependencies.set(`${name} needs ${String(other)}`, joinPointer(at('dependentRequired'), name))
    if (isObject(node['discriminator']))
      discriminator ??= { value: node['discriminator'], pointer: at('discriminator') }
    const prefix = asArray(node['prefixItems'] ?? (Array.isArray(node['items']) ? node['items'] : undefined))
    if (prefix.length > 0) {
      const keyword = Object.hasOwn(node, 'prefixItems') ? 'prefixItems' : 'items'
      tuples.push(prefix.map((value, index) => ({ node: value, pointer: joinPointer(pointer, keyword, index) })))
      const rest = keyword === 'items' ? member(node, 'additionalItems') : undefined
      if (isSchema(rest)) push(schemas, 'items', { node: rest, pointer: at('additionalItems') })
    }
  }
  const declaredTypes = types
  if (values !== undefined) {
    let mask = 0
    for (const [key, value] of values)
      if ((types & bitOf(value)) === 0) values.delete(key)
      else mask |= bitOf(value)
    types &= mask
  }
  const pointer = schema.members[0]?.pointer ?? ''
  const whole = (places: Map<string, Place[]>): Map<string, Held> =>
    new Map([...places].map(([name, list]) => [name, together(side, list)]))
  const longest = Math.max(0, ...tuples.map((tuple) => tuple.length))
  return {
    parts,
    pointer,
    types,
    declaredTypes,
    typePointer,
    values,
    valuesPointer,
    closedValues,
    unions,
    minimum: wholeNumber(minimum, types, 1),
    maximum: wholeNumber(maximum, types, -1),
    limits,
    texts,
    multiples,
    unique,
    properties: whole(properties),
    required,
    schemas: whole(schemas),
    named: whole(named),
    dependencies,
    discriminator,
    tuple: Array.from({ length: longest }, (_, index) => {
      const places = tuples.flatMap((tuple) => tuple[index] ?? [])
      return together(side, places)
    }),
  }
}

/** Several schemas for one value, or just one. */
function together(side: Side, places: readonly Place[]): Held {
  const pointer = places[0]?.pointer ?? ''
  const schemas = places.map((place) => schemaAt(side, place))
  const [only] = schemas
  if (only !== undefined && schemas.length === 1) return { schema: only, pointer }
  return {
    schema: conjunction(
      side,
      schemas.flatMap(({ members }) => members),
    ),
    pointer,
  }
}

/** Undefined when a part leaves the type open. */
function acceptedTypes(node: JsonObject, orNull: boolean): number | undefined {
  const mask = bitsOf(node['type'])
  if (mask === undefined) return undefined
  return orNull ? mask | NULL : mask
}

/** `const` is a list of one value. */
function valueLists(node: JsonObject): [string, readonly unknown[]][] {
  const lists: [string, readonly unknown[]][] = []
  if (Array.isArray(node['enum'])) lists.push(['enum', node['enum']])
  if (Object.hasOwn(node, 'const')) lists.push(['const', [node['const']]])
  return lists
}

function lowerBounds(node: JsonObject, pointer: string): Bound[] {
  return bounds(node, pointer, 'minimum', 'exclusiveMinimum')
}

function upperBounds(node: JsonObject, pointer: string): Bound[] {
  return bounds(node, pointer, 'maximum', 'exclusiveMaximum')
}

/** In 3.0 the exclusive keyword is a flag of the other one; since 3.1 it is a bound of its own. */
function bounds(node: JsonObject, pointer: string, inclusive: string, exclusive: string): Bound[] {
  const found: Bound[] = []
  const value = node[inclusive]
  if (typeof value === 'number')
    found.push({ value, exclusive: node[exclusive] === true, pointer: joinPointer(pointer, inclusive) })
  const beyond = node[exclusive]
  if (typeof beyond === 'number')
    found.push({ value: beyond, exclusive: true, pointer: joinPointer(pointer, exclusive) })
  return found
}

/** @param sign 1 when the greater bound is the stricter one, -1 when the smaller one is. */
function stricter(known: Bound | undefined, found: readonly Bound[], sign: 1 | -1): Bound | undefined {
  return found.reduce((best, bound) => {
    if (best === undefined) return bound
    const difference = sign * (bound.value - best.value)
    return difference > 0 || (difference === 0 && bound.exclusive && !best.exclusive) ? bound : best
  }, known)
}

/** Among whole numbers, more than 0 is at least 1. */
function wholeNumber(bound: Bound | undefined, types: number, sign: 1 | -1): Bound | undefined {
  if (bound === undefined || (types & FRACTION) > 0 || !bound.exclusive || !Number.isInteger(bound.value)) return bound
  return { ...bound, value: bound.value + sign, exclusive: false }
}

function strictest(
  limits: Map<string, Stated<number>>,
  keyword: string,
  value: unknown,
  pointer: string,
  isStricter: (a: number, b: number) => boolean,
): void {
  if (typeof value !== 'number') return
  // What every value has anyway; `minContains: 0` takes back what `contains` demands.
  if (value === 0 && keyword.startsWith('min') && keyword !== 'minContains') return
  if (value === 1 && keyword === 'minContains') return
  const known = limits.get(keyword)
  if (known === undefined || isStricter(value, known.value)) limits.set(keyword, { value, pointer })
}

function namedPlaces(node: JsonObject, pointer: string, keyword: string): (Place & { name: string })[] {
  const value = member(node, keyword)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, schema]) =>
    isSchema(schema) ? [{ name, node: schema, pointer: joinPointer(pointer, keyword, name) }] : [],
  )
}

function push(places: Map<string, Place[]>, name: string, place: Place): void {
  const known = places.get(name)
  if (known === undefined) places.set(name, [place])
  else known.push(place)
}

/** `additionalProperties: {}` says no more than no such keyword. */
function trivial(keyword: string, value: unknown): boolean {
  if (keyword === 'not' || keyword === 'contains' || keyword === 'if') return false
  return value === true || (isObject(value) && Object.keys(value).length === 0)
}

function isSchema(value: unknown): value is JsonObject | boolean {
  return isObject(value) || typeof value === 'boolean'
}
