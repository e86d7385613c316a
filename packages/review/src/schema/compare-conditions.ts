import { constraintAdded } from '../rules/constraint-added.ts'
import { constraintChanged } from '../rules/constraint-changed.ts'
import { constraintRemoved } from '../rules/constraint-removed.ts'
import { compareSlot } from './compare-slot.ts'
import { sameMeaning } from './same-meaning.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'

const rules = { narrowed: constraintAdded, widened: constraintRemoved }

/** Compares what holds under a condition, and what must not hold. */
export function compareConditions(both: SchemaPair): void {
  const { base, head } = both
  compareExactly(both, 'not')
  compareExactly(both, 'if')
  if (base.schemas.has('if') && head.schemas.has('if'))
    for (const keyword of ['then', 'else'])
      compareSlot(both, rules, keyword, base.schemas.get(keyword), head.schemas.get(keyword))
  compareSlot(both, rules, 'contentSchema', base.schemas.get('contentSchema'), head.schemas.get('contentSchema'))
  for (const name of new Set([...base.named.keys(), ...head.named.keys()]))
    compareSlot(both, rules, name, base.named.get(name), head.named.get(name))
  for (const [what, pointer] of head.dependencies)
    if (!base.dependencies.has(what)) reportSchema(both, constraintAdded, { head: pointer }, { what: `\`${what}\`` })
  for (const [what, pointer] of base.dependencies)
    if (!head.dependencies.has(what)) reportSchema(both, constraintRemoved, { base: pointer }, { what: `\`${what}\`` })
}

/** More or less of a condition is neither stricter nor less strict as a whole. */
function compareExactly(both: SchemaPair, keyword: string): void {
  const before = both.base.schemas.get(keyword)
  const after = both.head.schemas.get(keyword)
  const where = { base: before?.pointer, head: after?.pointer }
  const change = { what: `\`${keyword}\`` }
  if (before === undefined && after !== undefined) reportSchema(both, constraintAdded, where, change)
  else if (before !== undefined && after === undefined) reportSchema(both, constraintRemoved, where, change)
  else if (before !== undefined && after !== undefined && !sameMeaning(both.comparison, before.schema, after.schema))
    reportSchema(both, constraintChanged, where, change)
}
