import { enumAdded } from '../rules/enum-added.ts'
import { enumRemoved } from '../rules/enum-removed.ts'
import { enumValueAdded } from '../rules/enum-value-added.ts'
import { enumValueRemoved } from '../rules/enum-value-removed.ts'
import type { Where } from '../engine/comparison.ts'
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
  for (const [place, values] of byList(removed, where, base.valueLists, head.valueLists))
    reportSchema(both, enumValueRemoved, place, { what: listOf(values) })
  // Where the author promised that none is added, or none of the old ones is left.
  const unknown = base.closedValues || ![...base.values.keys()].some((value) => head.values?.has(value))
  const closed = direction === 'response' && unknown
  for (const [place, values] of byList(added, where, head.valueLists, base.valueLists))
    reportSchema(both, enumValueAdded, place, { what: listOf(values), level: closed ? 'breaking' : undefined })
}

/**
 * Values by where the list stands that they came to or went from: of a union of lists each has its own, and other unions
 * may have the same.
 */
function byList(
  values: readonly string[],
  where: Where,
  own: ReadonlyMap<string, string> | undefined,
  other: ReadonlyMap<string, string> | undefined,
): readonly (readonly [where: Where, values: readonly string[]])[] {
  if (values.length === 0) return []
  const known = new Set(other?.values())
  const found = new Map<string | undefined, string[]>()
  for (const value of values) {
    const list = own?.get(value)
    // A list that only one side has came or went as a whole: that is a change of the union.
    const place = list !== undefined && known.has(list) ? list : undefined
    found.set(place, [...(found.get(place) ?? []), value])
  }
  return [...found].map(([place, group]) => [place === undefined ? where : { base: place, head: place }, group])
}

function listOf(values: ReadonlyMap<string, unknown> | readonly string[] | undefined): string {
  const all = values === undefined ? [] : Array.isArray(values) ? values : [...values.keys()]
  const shown = all.slice(0, named).map((value) => `\`${value}\``)
  const rest = all.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}
