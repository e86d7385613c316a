import type { Side } from './side.ts'

/** Something to remember by key for each of the two documents; it goes when they go. */
export function perSide<Value>(): (side: Side) => Map<string, Value> {
  const known = new WeakMap<Side, Map<string, Value>>()
  return (side) => {
    const here = known.get(side)
    if (here !== undefined) return here
    const created = new Map<string, Value>()
    known.set(side, created)
    return created
  }
}
