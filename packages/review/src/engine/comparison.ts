import type { Direction, Level, ReviewFinding } from '../finding.ts'
import type { Facts, Rule, Verdict } from '../rule.ts'
import { sentence } from '../sentence.ts'
import { nameOf } from './name-of.ts'
import { operationsReaching } from './operations-reaching.ts'
import type { Pair, Sender } from './pair.ts'
import { valuesOf } from '../values-of.ts'
import type { Side } from './side.ts'
import { sunsetPassed } from './sunset.ts'
import { wordsFor } from './words-for.ts'

/** Where a finding is, in either document. */
export interface Where {
  readonly base?: string | undefined
  readonly head?: string | undefined
}

interface Found {
  readonly rule: Rule
  readonly verdict: Verdict
  readonly direction: Direction | undefined
  readonly facts: Facts
  readonly where: Where
  readonly level: Level
  readonly pairs: Set<Pair>
}

/**
 * The state of one comparison: pairs to look at, and what was found. A pair is looked at once; who comes to it later
 * becomes one more parent. So cycles end, and a change of a shared component is one finding with all it affects.
 */
export class Comparison {
  readonly base: Side
  readonly head: Side
  /** Nodes of the base that say the same in the head, at the same place. */
  readonly unchanged: ReadonlySet<unknown>
  readonly #today: string | undefined
  readonly #pairs = new Map<string, Pair>()
  readonly #waiting: (() => void)[] = []
  readonly #found = new Map<string, Found>()

  /** @param today The day of the review, if what was announced to end may be gone. */
  constructor(base: Side, head: Side, unchanged: ReadonlySet<unknown>, today: string | undefined) {
    this.base = base
    this.head = head
    this.unchanged = unchanged
    this.#today = today
  }

  /** The start of an operation: what is found below it affects this one. */
  operation(id: string, sender: Sender): Pair {
    return { parents: [], operation: id, sender }
  }

  /**
   * Compares a pair below another one, once.
   * @param key Both places and whatever else the outcome depends on.
   * @param sender For the start of an exchange within one.
   */
  below(parent: Pair, key: string, compare: (pair: Pair) => void, sender?: Sender): void {
    const known = this.#pairs.get(key)
    if (known !== undefined) {
      if (known.parents.at(-1) !== parent) known.parents.push(parent)
      return
    }
    const pair: Pair = { parents: [parent], operation: undefined, sender }
    this.#pairs.set(key, pair)
    this.#waiting.push(() => compare(pair))
  }

  /** Whether something was deprecated with the day of its end, and that is over. */
  hasEnded(node: object): boolean {
    return this.#today !== undefined && sunsetPassed(node, this.#today)
  }

  /** What people call a place: as it is now, or as it was where it is gone. */
  nameOf({ base, head }: Where): string {
    return head === undefined ? nameOf(this.base.document, base ?? '') : nameOf(this.head.document, head)
  }

  /** Says that something changed. The same edit found on several ways is one finding. */
  report(pair: Pair, rule: Rule, direction: Direction | undefined, where: Where, facts: Facts, level?: Level): void {
    const verdict = direction === undefined ? rule.either : rule[direction]
    if (verdict === undefined) throw new Error(`${rule.name} says nothing of ${direction ?? 'either direction'}`)
    const key = JSON.stringify([rule.name, direction, where.base, where.head, facts.what])
    const known = this.#found.get(key)
    if (known !== undefined) known.pairs.add(pair)
    else {
      const pairs = new Set([pair])
      this.#found.set(key, { rule, verdict, direction, facts, where, level: level ?? verdict.level, pairs })
    }
  }

  /** Looks at everything that waits, and at what that leads to. */
  run(): ReviewFinding[] {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) next()
    return [...this.#found.values()].map(({ rule, verdict, direction, facts, where, level, pairs }) => ({
      rule: direction === undefined ? rule.name : `${direction}-${rule.name}`,
      tier: rule.tier,
      level,
      clientLevel: verdict.client ?? level,
      direction,
      message: sentence(verdict.message({ ...facts, ...wordsFor(direction, pairs) })),
      ...valuesOf(facts),
      ...(where.base === undefined ? {} : { base: { pointer: where.base } }),
      ...(where.head === undefined ? {} : { head: { pointer: where.head } }),
      operations: operationsReaching(pairs),
    }))
  }
}
