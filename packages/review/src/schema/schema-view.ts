import { asArray, asObject, isObject, joinPointer, type JsonObject, member } from '@concord-api/model'

import { perSide } from '../engine/per-side.ts'
import type { Place, Side } from '../engine/side.ts'
import { type Bound, lowerBounds, stricter, upperBounds, wholeNumber } from './bounds.ts'
import type { Conjunction } from './conjunction.ts'
import { type Held, together } from './held.ts'
import { acceptedTypes, isSchema, namedPlaces, textsOf, trivial, valueLists } from './keywords.ts'
import { partsOf, type Part, type Union } from './parts.ts'
import { canonicalJson } from './same-json.ts'
import type { Stated } from './stated.ts'
import { ANY, bitOf, BOOLEAN, NULL } from './value-types.ts'

/** What a conjunction says as a whole, each statement with the place it comes from. */
export interface SchemaView {
  readonly parts: readonly Part[]
  /** Where the whole stands, for what no part says. */
  readonly pointer: string
  /** Bits of the accepted types; none for a schema that nothing satisfies. */
  readonly types: number
  /** Where null is accepted, if it is. */
  readonly nullPointer: string | undefined
  /** Those that `type` leaves, whatever values are listed. */
  readonly declaredTypes: number
  /** Each `type` that says so, with what it leaves. */
  readonly typed: readonly Stated<number>[]
  /** Accepted values by their canonical text. */
  readonly values: ReadonlyMap<string, unknown> | undefined
  readonly valuesPointer: string
  /** Where several lists make one: the list each value stands in. */
  readonly valueLists: ReadonlyMap<string, string> | undefined
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
  const typed: Stated<number>[] = []
  let values: Map<string, unknown> | undefined
  let valuesPointer = ''
  let listed: ReadonlyMap<string, string> | undefined
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
      typed.push({ value: accepted, pointer: at('type') })
    }
    for (const [keyword, list] of valueLists(node)) {
      const here = new Map(list.map((value) => [canonicalJson(value), value]))
      if (orNull !== undefined) here.set('null', null)
      if (values === undefined) [values, valuesPointer, listed] = [here, at(keyword), part.listed]
      else values = new Map([...values].filter(([key]) => here.has(key)))
      if (node['x-closed'] === true) closedValues = true
    }
    minimum = stricter(minimum, lowerBounds(node, pointer), 1)
    maximum = stricter(maximum, upperBounds(node, pointer), -1)
    for (const keyword of lowerLimits) strictest(limits, keyword, node[keyword], at(keyword), (a, b) => a > b)
    for (const keyword of upperLimits) strictest(limits, keyword, node[keyword], at(keyword), (a, b) => a < b)
    for (const [keyword, value, where] of textsOf(node)) {
      if (keyword === '$ref' && part.refFollowed) continue
      const said = texts.get(keyword) ?? []
      if (!said.some((other) => other.value === value)) said.push({ value, pointer: at(where) })
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
    // Both values of a boolean are any.
    if ((types & ~NULL) === BOOLEAN && values.has('true') && values.has('false')) values = undefined
  }
  const pointer = schema.members[0]?.pointer ?? ''
  const whole = (places: ReadonlyMap<string, readonly Place[]>): ReadonlyMap<string, Held> =>
    kept(new Map([...places].map(([name, list]) => [name, together(side, list)])))
  const longest = Math.max(0, ...tuples.map((tuple) => tuple.length))
  return {
    parts,
    pointer,
    types,
    declaredTypes,
    nullPointer:
      (types & NULL) === 0 ? undefined : (parts.find((part) => part.orNull !== undefined)?.orNull ?? typed[0]?.pointer),
    typed,
    values,
    valuesPointer,
    valueLists: listed,
    closedValues,
    unions,
    minimum: wholeNumber(minimum, types, 1),
    maximum: wholeNumber(maximum, types, -1),
    limits: kept(limits),
    texts: kept(texts),
    multiples,
    unique,
    properties: whole(properties),
    required: kept(required),
    schemas: whole(schemas),
    named: whole(named),
    dependencies: kept(dependencies),
    discriminator,
    tuple: Array.from({ length: longest }, (_, index) => {
      const places = tuples.flatMap((tuple) => tuple[index] ?? [])
      return together(side, places)
    }),
  }
}

const nothing: ReadonlyMap<string, never> = new Map<string, never>()

/** Most schemas say little, and there are many: what is empty is kept once. */
function kept<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return map.size === 0 ? nothing : map
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

function push(places: Map<string, Place[]>, name: string, place: Place): void {
  const known = places.get(name)
  if (known === undefined) places.set(name, [place])
  else known.push(place)
}
