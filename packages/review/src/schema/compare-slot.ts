import { nameOf } from '../engine/name-of.ts'
import type { Level } from '../finding.ts'
import type { Rule } from '../rule.ts'
import type { Conjunction } from './conjunction.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import { viewOf } from './schema-view.ts'

/** What to say when a keyword that holds a schema is stricter or less strict as a whole. */
export interface SlotRules {
  readonly narrowed: Rule
  readonly widened: Rule
  readonly levelOf?: (base: 'any' | 'none' | 'some', head: 'any' | 'none' | 'some') => Level | undefined
}

/** Compares a keyword that holds a schema. Without one, anything goes; with `false`, nothing does. */
export function compareSlot(
  both: SchemaPair,
  { narrowed, widened, levelOf }: SlotRules,
  keyword: string,
  base: Conjunction | undefined,
  head: Conjunction | undefined,
): void {
  if (base === undefined && head === undefined) return
  const { comparison } = both
  const kindOf = (side: typeof comparison.base, schema: Conjunction | undefined): 'any' | 'none' | 'some' => {
    if (schema === undefined) return 'any'
    return viewOf(side, schema).types === 0 ? 'none' : 'some'
  }
  const [before, after] = [kindOf(comparison.base, base), kindOf(comparison.head, head)]
  if (base !== undefined && head !== undefined && before === after) {
    both.compare(base, head)
    return
  }
  const order = ['none', 'some', 'any']
  const rule = order.indexOf(after) < order.indexOf(before) ? narrowed : widened
  const where = { base: base?.members[0]?.pointer, head: head?.members[0]?.pointer }
  const subject = both.headSchema.members[0]?.pointer
  reportSchema(both, rule, where, {
    what: `\`${keyword}\``,
    from: before,
    to: after,
    level: levelOf?.(before, after),
    subject: subject === undefined ? undefined : nameOf(subject),
  })
}
