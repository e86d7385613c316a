import { asArray, isObject, joinPointer, member } from '@concord-api/model'

import { perSide } from '../engine/per-side.ts'
import type { Place, Side } from '../engine/side.ts'

/** A schema in a conjunction. */
export interface Member extends Place {
  /** Only what the schema says itself: its `$ref`, `allOf` and unions are members of their own. */
  readonly bare?: boolean
  /** Null is accepted as well, because of what stands there: around the schema, not in it. */
  readonly orNull?: string | undefined
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
  const keys = members.map(
    ({ pointer, bare, orNull }) => `${pointer}${bare ? '!' : ''}${orNull === undefined ? '' : `?${orNull}`}`,
  )
  const key = keys.length === 1 ? (keys[0] as string) : keys.toSorted().join(' & ')
  const known = interned(side).get(key)
  if (known !== undefined) return known
  const created = { members, key }
  interned(side).set(key, created)
  return created
}

/** One schema, after its `$ref`s and unions of one where nothing stands beside them: how it is reached does not matter. */
export function schemaAt(side: Side, place: Place): Conjunction {
  let at = place
  for (let links = 0; links < 64; links++) {
    const next = within(side, at)
    if (next === undefined) break
    at = next
  }
  return conjunction(side, [at])
}

function within(side: Side, { node, pointer }: Place): Place | undefined {
  if (!isObject(node)) return undefined
  const [key, ...more] = Object.keys(node)
  const ref = member(node, '$ref')
  if (typeof ref === 'string' && (side.is30 || more.length === 0)) return side.target(ref)
  if (more.length > 0 || (key !== 'allOf' && key !== 'anyOf' && key !== 'oneOf')) return undefined
  const list = asArray(node[key])
  return list.length === 1 ? { node: list[0], pointer: joinPointer(pointer, key, 0) } : undefined
}
