import type { Comparison, Where } from '../engine/comparison.ts'
import type { Pair } from '../engine/pair.ts'
import { nameOf } from '../engine/name-of.ts'
import type { Direction, Level } from '../finding.ts'
import type { Rule } from '../rule.ts'
import type { Conjunction } from './conjunction.ts'
import type { SchemaView } from './schema-view.ts'

/** Two schemas being compared, and the way their values travel. */
export interface SchemaPair {
  readonly comparison: Comparison
  readonly pair: Pair
  readonly direction: Direction
  readonly baseSchema: Conjunction
  readonly headSchema: Conjunction
  readonly base: SchemaView
  readonly head: SchemaView
  /** Compares two schemas within these. */
  readonly compare: (base: Conjunction, head: Conjunction) => void
}

/** What changed within a schema: a keyword or a list of values, and from what to what. */
interface Change {
  readonly what?: string | undefined
  readonly from?: unknown
  readonly to?: unknown
  readonly level?: Level | undefined
  readonly subject?: string | undefined
}

/** Reports a change of a schema in its direction. */
export function reportSchema(
  { comparison, pair, direction }: SchemaPair,
  rule: Rule,
  where: Where,
  change: Change,
): void {
  const { what, from, to, level } = change
  const subject = change.subject ?? nameOf(where.head ?? where.base ?? '')
  comparison.report(
    pair,
    rule,
    direction,
    where,
    {
      subject,
      ...(what === undefined ? {} : { what }),
      ...(from === undefined ? {} : { from: String(from) }),
      ...(to === undefined ? {} : { to: String(to) }),
    },
    level,
  )
}
