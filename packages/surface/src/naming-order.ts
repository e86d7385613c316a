import type { Operation } from '@concord-api/model'

/**
 * The order in which operations get their names, where several would like the same one: those of the resource itself
 * come before those of a resource below another. Where they stand in the document makes no difference.
 */
export function inNamingOrder(operations: readonly Operation[]): Operation[] {
  return operations.toSorted(
    (a, b) => depth(a) - depth(b) || compare(a.path, b.path) || compare(a.method, b.method) || compare(a.id, b.id),
  )
}

const depth = ({ path }: Operation): number => path.split('/').length

/** By code units: the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
