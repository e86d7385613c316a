import { asString, groupBy, type JsonObject, parsePointer } from '@concord-api/model'

import type { Comparison } from '../engine/comparison.ts'
import { perSide } from '../engine/per-side.ts'
import type { Side } from '../engine/side.ts'
import type { Conjunction } from './conjunction.ts'
import { tagsOf } from './discriminator.ts'
import { canonicalJson } from './same-json.ts'
import { sameMeaning } from './same-meaning.ts'
import { schemaText } from './schema-text.ts'
import { type SchemaView, viewOf } from './schema-view.ts'
import type { Stated } from './stated.ts'
import { OBJECT, typeNames } from './value-types.ts'

/** An alternative to find a counterpart for. */
export interface Matchable {
  readonly schema: Conjunction
  /** Without what stands beside the union. */
  readonly own?: Conjunction
  readonly pointer: string
  readonly ref: string | undefined
}

interface Alternatives {
  readonly side: Side
  readonly variants: readonly Matchable[]
  readonly discriminator: Stated<JsonObject> | undefined
}

type KeyOf = (from: Alternatives, variant: Matchable) => string | undefined

/** Values of a discriminator that stand for one alternative. */
export interface Tags {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

interface Match {
  readonly before: Matchable
  readonly after: Matchable
  /** The values that tell the variant from others, where they are not the same now. */
  readonly tags: Tags | undefined
}

/** More comparisons of shapes than that are not tried: what is left counts as removed and added. */
const mostComparisons = 40_000

/** As many are looked at as a whole. */
const mostMeanings = 400

/** Less in common than that, and two schemas are not two versions of one. */
const leastLikeness = 0.4

/**
 * Finds the counterpart of each alternative: by the discriminator's value, by `$ref`, by title, by a property with one
 * value, by equal text, by equal meaning, by equal shape, and at last by the most similar shape. Never by position.
 */
export function matchVariants(
  comparison: Comparison,
  base: Alternatives,
  head: Alternatives,
): { readonly pairs: readonly Match[]; readonly removed: readonly Matchable[]; readonly added: readonly Matchable[] } {
  const pairs: Match[] = []
  let before = base.variants
  let after = head.variants
  const take = (matched: readonly (readonly [Matchable, Matchable])[]): void => {
    const [gone, come] = [new Set(matched.map(([one]) => one)), new Set(matched.map(([, other]) => other))]
    for (const [one, other] of matched)
      pairs.push({ before: one, after: other, tags: changedTags(base, head, one, other) })
    before = before.filter((one) => !gone.has(one))
    after = after.filter((other) => !come.has(other))
  }
  const refs = [before, after].map((variants) => new Set(variants.map(({ ref }) => ref)))
  // Variants that both sides have, and that changed their values with each other.
  const isSwapped = ([one, other]: readonly [Matchable, Matchable]): boolean =>
    one.ref !== other.ref && refs.every((known) => known.has(one.ref) && known.has(other.ref))
  const tagOf: KeyOf = (from, { ref }) =>
    from.discriminator === undefined || ref === undefined ? undefined : tagsOf(from.discriminator, ref).join(' ')
  take(matchUnique(base, head, before, after, tagOf).filter((pair) => !isSwapped(pair)))
  const keys: readonly KeyOf[] = [
    (_, { ref }) => ref,
    (from, variant) => titleIn(viewOf(from.side, variant.schema)),
    (from, variant) => constantOf(from.side, viewOf(from.side, variant.schema)),
  ]
  for (const keyOf of keys) take(matchUnique(base, head, before, after, keyOf))
  take(matchUnique(base, head, before, after, (_, variant) => `${variant.ref} ${textOf(variant)}`, true))
  if (before.length * after.length <= mostMeanings) take(sameOnes(comparison, before, after))
  take(matchUnique(base, head, before, after, (from, variant) => shapeOf(from.side, variant.schema)))
  if (before.length * after.length <= mostComparisons) take(mostSimilar(base.side, head.side, before, after))
  return { pairs, removed: before, added: after }
}

/** Pairs those whose key is alone on both sides; the same texts and references are as good as each other. */
function matchUnique(
  base: Alternatives,
  head: Alternatives,
  before: readonly Matchable[],
  after: readonly Matchable[],
  keyOf: KeyOf,
  interchangeable = false,
): [Matchable, Matchable][] {
  const there = groupBy(after, (variant) => keyOf(head, variant))
  const here = groupBy(before, (variant) => keyOf(base, variant))
  return [...here].flatMap(([key, list]) => {
    const others = there.get(key)
    if (key === undefined || others === undefined) return []
    if (list.length + others.length > 2 && !interchangeable) return []
    return list
      .slice(0, others.length)
      .map((variant, index): [Matchable, Matchable] => [variant, others[index] as Matchable])
  })
}

/** Pairs those that accept the same, however they are written. */
function sameOnes(
  comparison: Comparison,
  before: readonly Matchable[],
  after: readonly Matchable[],
): [Matchable, Matchable][] {
  const left = new Set(after)
  return before.flatMap((one): [Matchable, Matchable][] => {
    const other = [...left].find((candidate) => sameMeaning(comparison, one.schema, candidate.schema))
    if (other === undefined) return []
    left.delete(other)
    return [[one, other]]
  })
}

function mostSimilar(
  baseSide: Side,
  headSide: Side,
  before: readonly Matchable[],
  after: readonly Matchable[],
): [Matchable, Matchable][] {
  const old = before.map((variant) => ({ variant, view: viewOf(baseSide, variant.schema) }))
  const now = after.map((variant) => ({ variant, view: viewOf(headSide, variant.schema) }))
  const likely = old
    .flatMap((one) => now.map((other) => ({ one, other, likeness: likeness(one.view, other.view) })))
    .filter((pair) => pair.likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness)
  const taken = new Set<Matchable>()
  return likely.flatMap(({ one, other }): [Matchable, Matchable][] => {
    if (taken.has(one.variant) || taken.has(other.variant)) return []
    taken.add(one.variant).add(other.variant)
    return [[one.variant, other.variant]]
  })
}

/** From 0 to 1: the share of properties in common, or whether the types are the same. */
function likeness(base: SchemaView, head: SchemaView): number {
  if ((base.types & head.types) === 0) return 0
  const isObject = (base.types & head.types & OBJECT) > 0 && base.properties.size + head.properties.size > 0
  if (!isObject) return base.types === head.types ? 0.5 : leastLikeness
  const common = [...base.properties.keys()].filter((name) => head.properties.has(name)).length
  return common / (base.properties.size + head.properties.size - common)
}

function changedTags(base: Alternatives, head: Alternatives, before: Matchable, after: Matchable): Match['tags'] {
  if (base.discriminator === undefined || head.discriminator === undefined) return undefined
  if (before.ref === undefined || after.ref === undefined) return undefined
  const from = tagsOf(base.discriminator, before.ref)
  const to = tagsOf(head.discriminator, after.ref)
  if (from.join(' ') === to.join(' ')) return undefined
  const property = asString(head.discriminator.value['propertyName']) ?? ''
  // The property itself says which values it has: a change of those is found there.
  const { properties, unions } = viewOf(head.side, after.schema)
  // So do alternatives within it.
  if (unions.length > 0) return undefined
  const pinned = properties.get(property)
  if (pinned !== undefined && viewOf(head.side, pinned.schema).values !== undefined) return undefined
  return { from, to }
}

function titleIn({ parts }: SchemaView): string | undefined {
  for (const { node } of parts) if (typeof node['title'] === 'string') return node['title']
  return undefined
}

/** `kind="cat"` for an object whose property `kind` has only that value. */
function constantOf(side: Side, { properties, required }: SchemaView): string | undefined {
  const found: string[] = []
  for (const [name, { schema }] of properties) {
    const { values } = viewOf(side, schema)
    if (values?.size === 1) found.push(`${required.has(name) ? 0 : 1} ${name}=${[...values.keys()][0]}`)
  }
  return found.toSorted()[0]
}

/** As the author wrote it, but for texts for people and the order of what has none. */
function textOf({ schema, own }: Matchable): string {
  return (own ?? schema).members.map(({ node }) => schemaText(node)).join(' & ')
}

const shapes = perSide<string>()

/** The types, and the properties with theirs. */
function shapeOf(side: Side, schema: Conjunction): string {
  const known = shapes(side).get(schema.key)
  if (known !== undefined) return known
  const { types, values, properties } = viewOf(side, schema)
  const named = [...properties].map(([name, property]) => [name, viewOf(side, property.schema).types])
  const shape = canonicalJson([types, [...(values?.keys() ?? [])].toSorted(), named.toSorted()])
  shapes(side).set(schema.key, shape)
  return shape
}

/** What to call an alternative: its component, its title, or what it accepts. */
export function titleOf(side: Side, { ref, schema }: Matchable): string {
  const name = ref === undefined || !ref.includes('/') ? undefined : parsePointer(ref.slice(ref.indexOf('/'))).at(-1)
  const view = viewOf(side, schema)
  const title = name ?? titleIn(view)
  if (title !== undefined) return `\`${title}\``
  const [first] = view.properties.keys()
  return first === undefined ? `a variant (${typeNames(view.types)})` : `a variant with \`${first}\``
}
