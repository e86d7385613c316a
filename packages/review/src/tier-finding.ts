import { wordsFor } from './engine/words-for.ts'
import type { Level, ReviewFinding } from './finding.ts'
import type { Facts, Rule } from './rule.ts'
import { sentence } from './sentence.ts'
import { valuesOf } from './values-of.ts'

/** What is found about something that is no node of a schema or an operation: of the client, or of the conventions. */
export interface TierChange {
  readonly rule: Rule
  /** @default the rule's own */
  readonly level?: Level | undefined
  readonly facts: Facts
  readonly base?: string | undefined
  readonly head?: string | undefined
  readonly operations: Iterable<string>
}

/** The finding of a rule that has no direction. What asks nothing of callers is told without advice. */
export function tierFinding({ rule, level, facts, base, head, operations }: TierChange, plain?: string): ReviewFinding {
  const { either } = rule
  if (either === undefined) throw new Error(`${rule.name} has a direction`)
  const found = level ?? either.level
  const isSerious = found === 'breaking' || found === 'risky'
  return {
    rule: rule.name,
    tier: rule.tier,
    level: found,
    clientLevel: found,
    direction: undefined,
    message: sentence(
      isSerious || plain === undefined ? either.message({ ...facts, ...wordsFor(undefined, []) }) : plain,
    ),
    ...valuesOf(facts),
    ...(base === undefined ? {} : { base: { pointer: base } }),
    ...(head === undefined ? {} : { head: { pointer: head } }),
    operations: [...new Set(operations)].toSorted(),
  }
}
