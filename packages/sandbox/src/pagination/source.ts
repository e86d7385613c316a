import type { SortedEntries } from '../records/collection.ts'
import type { Entry } from '../records/entry.ts'
import type { SortKey } from '../records/order.ts'

/** The entries of a list in their order, and which of them belong to it. */
export interface Source {
  readonly sorted: SortedEntries
  readonly keys: readonly SortKey[]
  readonly find: (id: string) => Entry | undefined
  /** Undefined where all belong to it. */
  readonly accepts: ((entry: Entry) => boolean) | undefined
}

/** Some entries of a list, from one place in it on. */
export interface Slice {
  readonly entries: readonly Entry[]
  /** Whether the list goes on after them. */
  readonly more: boolean
}

/** Some entries of a list, and how many it has where that was asked for. */
export interface CountedSlice extends Slice {
  readonly total: number | undefined
}

/** How many entries a list has. */
export function count({ sorted, accepts }: Source): number {
  if (accepts === undefined) return sorted.items.length
  let total = 0
  for (const { entry } of sorted.items) if (accepts(entry)) total++
  return total
}

/** The entries after the first `skip`; all are looked at where they are counted. */
export function sliceAfter({ sorted, accepts }: Source, skip: number, limit: number, counts = false): CountedSlice {
  const { items } = sorted
  if (accepts === undefined) {
    const entries = items.slice(skip, skip + limit).map(({ entry }) => entry)
    return { entries, more: items.length > skip + limit, total: counts ? items.length : undefined }
  }
  const end = skip + limit
  let found = 0
  const entries: Entry[] = []
  for (const { entry } of items) {
    if (!accepts(entry)) continue
    if (found >= skip && found < end) entries.push(entry)
    found++
    if (!counts && found > end) break
  }
  return { entries, more: found > end, total: counts ? found : undefined }
}

/** The entries that belong to the list from a place in the whole order on. */
export function sliceFrom({ sorted, accepts }: Source, from: number, limit: number): Slice {
  const entries: Entry[] = []
  for (let at = from; at < sorted.items.length; at++) {
    const { entry } = sorted.items[at] as { readonly entry: Entry }
    if (accepts?.(entry) === false) continue
    if (entries.length === limit) return { entries, more: true }
    entries.push(entry)
  }
  return { entries, more: false }
}
