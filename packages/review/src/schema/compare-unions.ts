import { constraintAdded } from '../rules/constraint-added.ts'
import { constraintRemoved } from '../rules/constraint-removed.ts'
import { discriminatorChanged } from '../rules/discriminator-changed.ts'
import { nullAccepted } from '../rules/null-accepted.ts'
import { nullRefused } from '../rules/null-refused.ts'
import { variantAdded } from '../rules/variant-added.ts'
import { variantRemoved } from '../rules/variant-removed.ts'
import type { Side } from '../engine/side.ts'
import { conjunction, type Conjunction } from './conjunction.ts'
import { matchVariants, titleOf, type Matchable } from './match-variants.ts'
import type { Union } from './parts.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import { type SchemaView, viewOf } from './schema-view.ts'
import { ANY } from './value-types.ts'

/**
 * Compares alternatives. Where one side has them and the other has not, what stands beside them is spread over them:
 * then everything has been compared, and `'spread'` comes back.
 */
export function compareUnions(both: SchemaPair): 'spread' | undefined {
  const { base, head } = both
  const shared = Math.min(base.unions.length, head.unions.length)
  const [single] = base.unions.length > head.unions.length ? base.unions : head.unions
  if (shared === 0 && base.unions.length + head.unions.length === 1 && single !== undefined) {
    const isNew = head.unions.length === 1
    const side = isNew ? both.comparison.head : both.comparison.base
    if (!single.members.every(({ schema }) => isCondition(side, schema))) return spread(both)
  }
  for (let index = 0; index < shared; index++)
    compareUnion(both, base.unions[index] as Union, head.unions[index] as Union)
  for (const { keyword, pointer } of head.unions.slice(shared))
    reportSchema(both, constraintAdded, { head: pointer }, { what: `\`${keyword}\`` })
  for (const { keyword, pointer } of base.unions.slice(shared))
    reportSchema(both, constraintRemoved, { base: pointer }, { what: `\`${keyword}\`` })
  return undefined
}

function compareUnion(both: SchemaPair, base: Union, head: Union): void {
  const where = { base: base.pointer, head: head.pointer }
  if (base.acceptsNull !== head.acceptsNull)
    reportSchema(both, head.acceptsNull ? nullAccepted : nullRefused, where, {})
  compareVariants(both, base.members, head.members)
}

function compareVariants(both: SchemaPair, base: readonly Matchable[], head: readonly Matchable[]): void {
  const { comparison } = both
  const { pairs, removed, added } = matchVariants(
    { side: comparison.base, variants: base, discriminator: both.base.discriminator },
    { side: comparison.head, variants: head, discriminator: both.head.discriminator },
  )
  for (const { before, after, tags } of pairs) {
    both.compare(before.schema, after.schema)
    if (tags === undefined) continue
    const where = { base: before.pointer, head: after.pointer }
    reportSchema(both, discriminatorChanged, where, { from: tags.from, to: tags.to })
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
