import type { Comparison, Where } from '../engine/comparison.ts'
import type { Pair } from '../engine/pair.ts'
import type { Place, Side } from '../engine/side.ts'
import type { Direction, Level } from '../finding.ts'
import type { Facts, Rule } from '../rule.ts'

/** A place with what it refers to, as {@link Side.follow} gives it. */
export type Followed = ReturnType<Side['follow']>

/** Two nodes of the HTTP part being compared, and the way that part travels. */
export interface HttpPair {
  readonly comparison: Comparison
  readonly pair: Pair
  readonly direction: Direction
}

/** What comes back travels the other way. */
export function otherWay(direction: Direction): Direction {
  return direction === 'request' ? 'response' : 'request'
}

/** Where texts about a node stand: beside the references to it, then in it. */
export function saidOf({ node, pointer, beside }: Followed): { readonly places: readonly Place[] } {
  return { places: [...beside, { node, pointer }] }
}

/** Reports a change in the direction of the pair. */
export function reportHttp(both: HttpPair, rule: Rule, where: Where, facts: Facts, level?: Level): void {
  both.comparison.report(both.pair, rule, both.direction, where, facts, level)
}

/** Whether a node says the same on both sides, at the same place. */
export function isUnchanged({ unchanged }: Comparison, base: Place, head: Place): boolean {
  return base.pointer === head.pointer && unchanged.has(base.node)
}
