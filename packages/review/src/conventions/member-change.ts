/** A member of the conventions that one side has otherwise than the other, or only one has. */
export interface MemberChange {
  /** From `x-conventions.wire` on: `['rateLimit', 'quota']`. */
  readonly path: readonly string[]
  /** Undefined where it is not declared. */
  readonly from: unknown
  /** Undefined where it is not declared any more. */
  readonly to: unknown
}

/**
 * The smallest members that differ. A list, and a place (`{ in, at }`, `{ in, name }`), is one value; a member that only
 * one side has is told whole.
 */
export function memberChanges(from: unknown, to: unknown, path: readonly string[] = []): MemberChange[] {
  if (!isBranch(from) || !isBranch(to)) return sameValue(from, to) ? [] : [{ path, from, to }]
  const before = entriesOf(from)
  const after = entriesOf(to)
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].flatMap((name) => memberChanges(before.get(name), after.get(name), [...path, name]))
}

type Branch = ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>>

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('in' in value)
}

function entriesOf(value: Branch): ReadonlyMap<string, unknown> {
  return value instanceof Map ? value : new Map(Object.entries(value))
}

/** Whether two values of the conventions are the same, whatever the order of their members. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const before = entriesOf(one as Branch)
  const after = entriesOf(other as Branch)
  return before.size === after.size && [...before].every(([name, value]) => sameValue(value, after.get(name)))
}
