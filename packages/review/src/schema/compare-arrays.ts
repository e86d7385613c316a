import { constraintAdded } from '../rules/constraint-added.ts'
import { constraintRemoved } from '../rules/constraint-removed.ts'
import { uniqueItemsDemanded } from '../rules/unique-items-demanded.ts'
import { uniqueItemsDropped } from '../rules/unique-items-dropped.ts'
import { compareSlot } from './compare-slot.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import type { SchemaView } from './schema-view.ts'
import { ARRAY } from './value-types.ts'

const rules = { narrowed: constraintAdded, widened: constraintRemoved }

/** Compares what lists hold, position by position where they are tuples. */
export function compareArrays(both: SchemaPair): void {
  const { base, head } = both
  if ((base.types & head.types & ARRAY) === 0) return
  const where = { base: base.unique, head: head.unique }
  if (base.unique === undefined && head.unique !== undefined) reportSchema(both, uniqueItemsDemanded, where, {})
  if (base.unique !== undefined && head.unique === undefined) reportSchema(both, uniqueItemsDropped, where, {})
  const length = Math.max(base.tuple.length, head.tuple.length)
  for (let index = 0; index < length; index++)
    compareSlot(both, rules, 'prefixItems', itemAt(base, index), itemAt(head, index))
  compareSlot(both, rules, 'items', restOf(base), restOf(head))
  compareSlot(both, rules, 'contains', base.schemas.get('contains'), head.schemas.get('contains'))
}

function itemAt(view: SchemaView, index: number): ReturnType<typeof restOf> {
  return view.tuple[index] ?? restOf(view)
}

function restOf({ schemas }: SchemaView): ReturnType<SchemaView['schemas']['get']> {
  return schemas.get('items') ?? schemas.get('unevaluatedItems')
}
