import { asArray, asObject, asString, isObject, joinPointer, type JsonObject, member } from '@concord-api/model'

import type { Side } from '../engine/side.ts'
import { ReviewError } from '../review-error.ts'
import { type Conjunction, type Member, schemaAt } from './conjunction.ts'
import { canonicalJson } from './same-json.ts'
import { ARRAY, BOOLEAN, bitsOf, NULL, NUMBER, OBJECT, STRING } from './value-types.ts'

/** A schema object that is part of a conjunction; only what it says itself counts. */
export interface Part {
  readonly node: JsonObject
  readonly pointer: string
  /** Where it is said that null is accepted as well, if that is so. */
  readonly orNull: string | undefined
  /** What its `$ref` leads to is another part. */
  readonly refFollowed: boolean
  /** It was a union: its keywords stand in no document, and its pointer is that of the union. */
  readonly folded?: boolean
  /** Of a union of lists of values, by their canonical text: the list each stands in. */
  readonly listed?: ReadonlyMap<string, string>
}

/** A `oneOf` or `anyOf` with two members or more, null left out. */
export interface Union {
  readonly keyword: 'anyOf' | 'oneOf'
  readonly pointer: string
  readonly members: readonly Variant[]
  /** Where it is said that null is accepted as well, if that is so. */
  readonly acceptsNull: string | undefined
}

/** One alternative. */
interface Variant {
  readonly schema: Conjunction
  /** Where the union lists it. */
  readonly pointer: string
  /** The text of its `$ref`, if it is one. */
  readonly ref: string | undefined
}

interface Parts {
  readonly parts: readonly Part[]
  readonly unions: readonly Union[]
  /** `false` is among them. */
  readonly never: boolean
}

/** No schema that makes sense has more; one that doubles with each `allOf` does. */
const most = 5000

/**
 * Takes a conjunction apart: `$ref` and `allOf` followed, unions of one alternative opened, null noted where it belongs.
 * Each schema counts once, so what refers to itself ends.
 */
export function partsOf(side: Side, schema: Conjunction): Parts {
  const parts: Part[] = []
  const unions: Union[] = []
  const seen = new Set<string>()
  let never = false
  const waiting: Member[] = schema.members.toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, pointer, bare } = next
    if (node === false) never = true
    if (!isObject(node) || seen.has(pointer)) continue
    seen.add(pointer)
    if (seen.size > most)
      throw new ReviewError(
        'too-large',
        `more than ${most} schemas apply to one value; they cannot be compared`,
        pointer,
      )
    const ref = asString(member(node, '$ref'))
    const target = ref === undefined ? undefined : side.target(ref)
    const nullable = side.is30 && target === undefined && node['nullable'] === true
    const orNull = nullable ? joinPointer(pointer, 'nullable') : next.orNull
    const inner: Member[] = []
    if (target !== undefined) inner.push({ ...target, orNull })
    if (target === undefined || !side.is30) {
      parts.push({ node, pointer, orNull, refFollowed: target !== undefined })
      if (!bare) {
        for (const [index, part] of asArray(node['allOf']).entries())
          inner.push({ node: part, pointer: joinPointer(pointer, 'allOf', index), orNull })
        for (const keyword of ['oneOf', 'anyOf'] as const) {
          const { union, only } = readUnion(side, node, pointer, keyword, orNull)
          if (only !== undefined) inner.push(only)
          if (union !== undefined) unions.push(union)
        }
      }
    }
    if (!bare || target === undefined) waiting.push(...inner.toReversed())
  }
  return fold(side, parts, unions, never)
}

/** One alternative beside null is that schema, or null. */
function readUnion(
  side: Side,
  node: JsonObject,
  pointer: string,
  keyword: 'anyOf' | 'oneOf',
  orNull: string | undefined,
): { readonly union?: Union; readonly only?: Member } {
  const listed = asArray(node[keyword])
  if (listed.length === 0) return {}
  const places = listed.map((entry, index) => ({ node: entry, pointer: joinPointer(pointer, keyword, index) }))
  const rest = places.filter((place) => !isNullSchema(schemaAt(side, place)))
  const acceptsNull = rest.length < places.length ? joinPointer(pointer, keyword) : orNull
  const [first] = rest
  if (first === undefined) return { only: places[0] as Member }
  if (rest.length === 1) return { only: { ...first, orNull: acceptsNull } }
  const members = rest.map((place): Variant => {
    const ref = asString(member(place.node, '$ref'))
    return { schema: schemaAt(side, place), pointer: place.pointer, ref }
  })
  return { union: { keyword, pointer: joinPointer(pointer, keyword), members, acceptsNull } }
}

function isNullSchema({ members }: Conjunction): boolean {
  const node = members[0]?.node
  if (!isObject(node)) return false
  const { type, enum: values, const: value } = node as { type?: unknown; enum?: unknown; const?: unknown }
  if (type === 'null' || (Array.isArray(type) && type.length === 1 && type[0] === 'null')) return true
  return (Array.isArray(values) && values.length === 1 && values[0] === null) || (value === null && 'const' in node)
}

/**
 * A union of types is a list of types, a union of constants is an `enum`: they become a part like any other, so that
 * both ways to write it are the same.
 */
function fold(side: Side, parts: Part[], unions: readonly Union[], never: boolean): Parts {
  const kept: Union[] = []
  for (const union of unions) {
    const plain = asTypes(union) ?? asValues(side, union)
    if (plain === undefined) kept.push(union)
    else if (plain.node['type'] !== undefined || plain.node['enum'] !== undefined) parts.push(plain)
  }
  return { parts, unions: kept, never }
}

const speechless = new Set([
  'description',
  'title',
  'type',
  'nullable',
  'deprecated',
  'example',
  'examples',
  '$comment',
])
/** Without null, as 3.0 writes any value. */
const everything = STRING | NUMBER | BOOLEAN | ARRAY | OBJECT

function asTypes({ members, pointer, acceptsNull }: Union): Part | undefined {
  const names: unknown[] = []
  let mask = 0
  for (const { schema } of members) {
    const [only] = schema.members
    if (only === undefined || schema.members.length > 1 || !isObject(only.node)) return undefined
    const { type } = only.node as { readonly type?: unknown }
    const bits = bitsOf(type)
    if (bits === undefined) return undefined
    const silent = Object.entries(only.node).every(
      ([key, value]) => speechless.has(key) || (key === 'items' && isObject(value) && Object.keys(value).length === 0),
    )
    if (!silent) return undefined
    mask |= bits
    names.push(...(Array.isArray(type) ? type : [type]))
    if (only.node['nullable'] === true) names.push('null')
  }
  const node = (mask & everything) === everything ? {} : { type: names }
  const orNull = acceptsNull ?? (names.includes('null') || (mask & NULL) > 0 ? pointer : undefined)
  return { node, pointer, orNull, refFollowed: false, folded: true }
}

function asValues(side: Side, { members, pointer, acceptsNull }: Union): Part | undefined {
  const values: unknown[] = []
  const lists = new Map<string, string>()
  let orNull = acceptsNull
  for (const { schema } of members) {
    const [only] = schema.members
    if (only === undefined || schema.members.length > 1 || !isObject(only.node)) return undefined
    const node = asObject(only.node)
    const listed = Object.hasOwn(node, 'const') ? [node['const']] : node['enum']
    if (!Array.isArray(listed)) return undefined
    if (!Object.keys(node).every((key) => speechless.has(key) || key === 'const' || key === 'enum')) return undefined
    for (const value of listed) values.push(value)
    const list = joinPointer(only.pointer, Object.hasOwn(node, 'const') ? 'const' : 'enum')
    for (const value of listed) lists.set(canonicalJson(value), list)
    if (side.is30 && node['nullable'] === true) orNull ??= pointer
  }
  return { node: { enum: values }, pointer, orNull, refFollowed: false, folded: true, listed: lists }
}
