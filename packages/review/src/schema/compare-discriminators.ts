import { asString } from '@concord-api/model'

import { discriminatorAdded } from '../rules/discriminator-added.ts'
import { discriminatorChanged } from '../rules/discriminator-changed.ts'
import { discriminatorRemoved } from '../rules/discriminator-removed.ts'
import { variantAdded } from '../rules/variant-added.ts'
import { variantRemoved } from '../rules/variant-removed.ts'
import { mappingOf } from './discriminator.ts'
import { schemaAt } from './conjunction.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'

/** Compares which property tells variants apart, and where no union lists them, which variants it names. */
export function compareDiscriminators(both: SchemaPair): void {
  const { base, head, comparison } = both
  const [before, after] = [base.discriminator, head.discriminator]
  if (before === undefined && after === undefined) return
  const where = { base: before?.pointer, head: after?.pointer }
  const from = asString(before?.value['propertyName']) ?? 'none'
  const to = asString(after?.value['propertyName']) ?? 'none'
  if (before === undefined) reportSchema(both, discriminatorAdded, where, { to })
  else if (after === undefined) reportSchema(both, discriminatorRemoved, where, { from })
  else if (from !== to) reportSchema(both, discriminatorChanged, where, { from, to })
  if (before === undefined || after === undefined || base.unions.length > 0 || head.unions.length > 0) return
  const old = mappingOf(comparison.base, before)
  const now = mappingOf(comparison.head, after)
  for (const [tag, place] of old) {
    const there = now.get(tag)
    if (there === undefined) reportSchema(both, variantRemoved, { base: place.pointer }, { what: `\`${tag}\`` })
    else both.compare(schemaAt(comparison.base, place), schemaAt(comparison.head, there))
  }
  for (const [tag, place] of now)
    if (!old.has(tag)) reportSchema(both, variantAdded, { head: place.pointer }, { what: `\`${tag}\`` })
}
