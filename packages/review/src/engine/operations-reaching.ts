import type { Pair } from './pair.ts'

/** The ids of the operations from which one of the pairs is reached, sorted. */
export function operationsReaching(pairs: Iterable<Pair>): string[] {
  const seen = new Set<Pair>(pairs)
  const operations = new Set<string>()
  // A set is walked in the order of insertion, so what is added on the way is walked as well.
  for (const pair of seen) {
    if (pair.operation !== undefined) operations.add(pair.operation)
    for (const parent of pair.parents) seen.add(parent)
  }
  return [...operations].toSorted()
}
