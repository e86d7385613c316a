import { enumAdded } from '../rules/enum-added.ts'
import { enumRemoved } from '../rules/enum-removed.ts'
import { enumValueAdded } from '../rules/enum-value-added.ts'
import { enumValueRemoved } from '../rules/enum-value-removed.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'

/** More values than that are counted, not named. */
const named = 8

/** Compares the lists of accepted values; null in them is a matter of types. */
export function compareValues(both: SchemaPair): void {
  const { base, head, direction } = both
  const where = {
    base: base.values === undefined ? undefined : base.valuesPointer,
    head: head.values === undefined ? undefined : head.valuesPointer,
  }
  if (base.values === undefined && head.values === undefined) return
  if (base.values === undefined) {
    reportSchema(both, enumAdded, where, { what: listOf(head.values) })
    return
  }
  if (head.values === undefined) {
    reportSchema(both, enumRemoved, where, { what: listOf(base.values) })
    return
  }
  const removed = [...base.values.keys()].filter((value) => value !== 'null' && !head.values?.has(value))
  const added = [...head.values.keys()].filter((value) => value !== 'null' && !base.values?.has(value))
  if (removed.length > 0) reportSchema(both, enumValueRemoved, where, { what: listOf(removed) })
  const closed = direction === 'response' && base.closedValues
  if (added.length > 0)
    reportSchema(both, enumValueAdded, where, { what: listOf(added), level: closed ? 'breaking' : undefined })
}

function listOf(values: ReadonlyMap<string, unknown> | readonly string[] | undefined): string {
  const all = values === undefined ? [] : Array.isArray(values) ? values : [...values.keys()]
  const shown = all.slice(0, named).map((value) => `\`${value}\``)
  const rest = all.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}
