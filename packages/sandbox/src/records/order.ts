import { type JsonObject, valueAt } from '@concord-api/model'

import type { Entry } from './entry.ts'

/** Something entries are ordered by. */
export interface SortKey {
  /** JSON Pointer into the entry's value. */
  readonly property: string
  readonly descending: boolean
}

/** Where an entry stands in an order: its values of the keys, and its sequence. Survives the entry. */
export interface Position {
  readonly values: readonly unknown[]
  readonly sequence: number
}

/** A total order of entries: by the keys, then by the time of creation. */
export function orderBy(keys: readonly SortKey[], descending = false): (one: Position, other: Position) => number {
  const last = descending ? -1 : 1
  return (one, other) => {
    for (const [index, key] of keys.entries()) {
      const difference = compareValues(one.values[index], other.values[index])
      if (difference !== 0) return key.descending ? -difference : difference
    }
    return (one.sequence - other.sequence) * last
  }
}

export function positionOf(entry: Entry, keys: readonly SortKey[]): Position {
  return { values: keys.map(({ property }) => readProperty(entry.value, property)), sequence: entry.sequence }
}

/** The value of a property: a name, or a JSON Pointer to something deeper. */
export function readProperty(value: JsonObject, property: string): unknown {
  return property.startsWith('/') ? valueAt(value, property) : value[property]
}

/** What is missing comes first; numbers by size, texts by their code points, other things by their text. */
export function compareValues(one: unknown, other: unknown): number {
  if (one === other) return 0
  if (one === undefined || one === null) return other === undefined || other === null ? 0 : -1
  if (other === undefined || other === null) return 1
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [left, right] = [asText(one), asText(other)]
  return left < right ? -1 : left > right ? 1 : 0
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
