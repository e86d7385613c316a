import { perSide } from '../engine/per-side.ts'
import type { Place, Side } from '../engine/side.ts'

/** A schema in a conjunction. */
export interface Member extends Place {
  /** Only what the schema says itself: its `$ref`, `allOf` and unions are members of their own. */
  readonly bare?: boolean
  /** Null is accepted as well, because what holds the schema says so. */
  readonly orNull?: boolean
}

/** Schemas that hold together, as those of an `allOf` do. Most are of one. */
export interface Conjunction {
  readonly members: readonly Member[]
  /** The same for the same schemas. */
  readonly key: string
}

const interned = perSide<Conjunction>()

/** All of these schemas together; the same object for the same schemas. */
export function conjunction(side: Side, members: readonly Member[]): Conjunction {
  const keys = members.map(({ pointer, bare, orNull }) => `${pointer}${bare ? '!' : ''}${orNull ? '?' : ''}`)
  const key = keys.length === 1 ? (keys[0] as string) : keys.toSorted().join(' & ')
  const known = interned(side).get(key)
  if (known !== undefined) return known
  const created = { members, key }
  interned(side).set(key, created)
  return created
}

/** One schema, after its `$ref`s where nothing stands beside them: what it is called by does not matter. */
export function schemaAt(side: Side, place: Place): Conjunction {
  let at = place
  for (let links = 0; links < 64; links++) {
    const { node } = at
    if (typeof node !== 'object' || node === null) break
    const ref = (node as { readonly $ref?: unknown }).$ref
    if (typeof ref !== 'string' || (!side.is30 && Object.keys(node).length > 1)) break
    const target = side.target(ref)
    if (target === undefined) break
    at = target
  }
  return conjunction(side, [at])
}
