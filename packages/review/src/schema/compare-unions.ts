import { constraintAdded } from '../rules/constraint-added.ts'
import { constraintRemoved } from '../rules/constraint-removed.ts'
import { discriminatorChanged } from '../rules/discriminator-changed.ts'
import { nullAccepted } from '../rules/null-accepted.ts'
import { nullRefused } from '../rules/null-refused.ts'
import { variantAdded } from '../rules/variant-added.ts'
import { variantRemoved } from '../rules/variant-removed.ts'
import type { Side } from '../engine/side.ts'
import { acceptsAnything } from './accepts-anything.ts'
import { conjunction, type Conjunction } from './conjunction.ts'
import { matchVariants, type Matchable, type Tags, titleOf } from './match-variants.ts'
import type { Union } from './parts.ts'
import { schemaText } from './schema-text.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import { type SchemaView, viewOf } from './schema-view.ts'
import { ANY } from './value-types.ts'

/**
 * Compares alternatives. Where one side has them and the other has not, what stands beside them is spread over them:
 * then everything has been compared, and `'spread'` comes back.
 */
export function compareUnions(both: SchemaPair): 'spread' | undefined {
  const { base, head } = both
  const [single] = base.unions.length > head.unions.length ? base.unions : head.unions
  if (base.unions.length + head.unions.length === 1 && single !== undefined) {
    const isNew = head.unions.length === 1
    const side = isNew ? both.comparison.head : both.comparison.base
    if (!single.members.every(({ schema }) => isCondition(side, schema))) return spread(both)
  }
  const { pairs, removed, added } = matchUnions(base.unions, head.unions)
  for (const [before, after] of pairs) compareUnion(both, before, after)
  for (const { keyword, pointer, members } of added)
    if (!isMet(both.comparison.head, members, base))
      reportSchema(both, constraintAdded, { head: pointer }, { what: `\`${keyword}\`` })
  for (const { keyword, pointer, members } of removed)
    if (!isMet(both.comparison.base, members, head))
      reportSchema(both, constraintRemoved, { base: pointer }, { what: `\`${keyword}\`` })
  return undefined
}

/** Several unions of one schema have no order: those that say the same belong together, then those of a keyword. */
function matchUnions(
  base: readonly Union[],
  head: readonly Union[],
): { readonly pairs: readonly [Union, Union][]; readonly removed: readonly Union[]; readonly added: readonly Union[] } {
  const [one, other] = [base[0], head[0]]
  if (one !== undefined && other !== undefined && base.length + head.length === 2)
    return { pairs: [[one, other]], removed: [], added: [] }
  const pairs: [Union, Union][] = []
  let [before, after] = [base, head]
  for (const keyOf of [textOf, ({ keyword }: Union) => keyword, () => '']) {
    const waiting = new Map<string, Union[]>()
    for (const union of after.toReversed()) waiting.set(keyOf(union), [...(waiting.get(keyOf(union)) ?? []), union])
    const taken = new Set<Union>()
    before = before.filter((union) => {
      const match = waiting.get(keyOf(union))?.pop()
      if (match === undefined) return true
      taken.add(match)
      pairs.push([union, match])
      return false
    })
    after = after.filter((union) => !taken.has(union))
  }
  return { pairs, removed: before, added: after }
}

function textOf({ members, keyword }: Union): string {
  const texts = members.map(({ schema }) => schema.members.map(({ node }) => schemaText(node)).join(' & '))
  return `${keyword} ${texts.toSorted().join(' | ')}`
}

function compareUnion(both: SchemaPair, base: Union, head: Union): void {
  const where = { base: base.acceptsNull ?? base.pointer, head: head.acceptsNull ?? head.pointer }
  if ((base.acceptsNull === undefined) !== (head.acceptsNull === undefined))
    reportSchema(both, head.acceptsNull === undefined ? nullRefused : nullAccepted, where, {})
  compareVariants(both, base.members, head.members)
}

function compareVariants(both: SchemaPair, base: readonly Matchable[], head: readonly Matchable[]): void {
  const { comparison } = both
  const { pairs, removed, added } = matchVariants(
    comparison,
    { side: comparison.base, variants: base, discriminator: both.base.discriminator },
    { side: comparison.head, variants: head, discriminator: both.head.discriminator },
  )
  for (const { before, after, tags } of pairs) {
    both.compare(before.schema, after.schema)
    if (tags !== undefined) reportTags(both, before, after, tags)
  }
  for (const variant of removed) {
    const what = titleOf(comparison.base, variant)
    reportSchema(both, variantRemoved, { base: variant.pointer }, { what })
  }
  for (const variant of added) {
    const what = titleOf(comparison.head, variant)
    reportSchema(both, variantAdded, { head: variant.pointer }, { what })
  }
}

/** The values of one alternative: of several, one may come or go. */
function reportTags(both: SchemaPair, before: Matchable, after: Matchable, { from, to }: Tags): void {
  const where = { base: before.pointer, head: after.pointer }
  const subject = titleOf(both.comparison.head, after)
  const [gone, come] = [from.filter((tag) => !to.includes(tag)), to.filter((tag) => !from.includes(tag))]
  const named = (tags: readonly string[]): string => `${subject} as ${tags.map((tag) => `\`${tag}\``).join(', ')}`
  if (come.length === 0) reportSchema(both, variantRemoved, where, { what: named(gone) })
  else if (gone.length === 0) reportSchema(both, variantAdded, where, { what: named(come) })
  else reportSchema(both, discriminatorChanged, where, { subject, from: from.join(', '), to: to.join(', ') })
}

/** A schema that became alternatives was one alternative before, and the other way round. */
function spread(both: SchemaPair): 'spread' {
  const { comparison, base, head } = both
  compareVariants(
    both,
    alternatives(comparison.base, both.baseSchema, base),
    alternatives(comparison.head, both.headSchema, head),
  )
  return 'spread'
}

function alternatives(side: Side, whole: Conjunction, { parts, unions, pointer }: SchemaView): Matchable[] {
  const [union] = unions
  if (union === undefined) return [{ schema: whole, pointer, ref: undefined }]
  const beside = parts
    .filter(({ folded }) => folded !== true)
    .map((part) => ({ node: part.node, pointer: part.pointer, bare: true, orNull: part.orNull }))
  return union.members.map(({ schema, pointer: at, ref }) => {
    const inner = schema.members.map((member) => ({ ...member, orNull: union.acceptsNull }))
    return { schema: conjunction(side, [...inner, ...beside]), own: schema, pointer: at, ref }
  })
}

/** `oneOf: [{ required: [a] }, { required: [b] }]` is a condition on one kind of value, not several kinds. */
function isCondition(side: Side, schema: Conjunction): boolean {
  const { types, values, properties, schemas } = viewOf(side, schema)
  return types === ANY && values === undefined && properties.size === 0 && !schemas.has('items')
}

/** Whether one of the alternatives only asks for properties that the other side demands anyway. */
function isMet(side: Side, members: Union['members'], { required }: SchemaView): boolean {
  return members.some(({ schema }) => {
    const view = viewOf(side, schema)
    return (
      acceptsAnything({ ...view, required: new Map() }) && [...view.required.keys()].every((name) => required.has(name))
    )
  })
}
