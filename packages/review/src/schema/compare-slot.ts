import { nameOf } from '../engine/name-of.ts'
import type { Level } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import { type Held, viewOf } from './schema-view.ts'

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
  base: Held | undefined,
  head: Held | undefined,
): void {
  if (base === undefined && head === undefined) return
  const { comparison } = both
  const kindOf = (side: typeof comparison.base, held: Held | undefined): 'any' | 'none' | 'some' => {
    if (held === undefined) return 'any'
    return viewOf(side, held.schema).types === 0 ? 'none' : 'some'
  }
  const [before, after] = [kindOf(comparison.base, base), kindOf(comparison.head, head)]
  if (base !== undefined && head !== undefined && before === after) {
    both.compare(base.schema, head.schema)
    return
  }
  const order = ['none', 'some', 'any']
  const rule = order.indexOf(after) < order.indexOf(before) ? narrowed : widened
  const where = { base: base?.pointer, head: head?.pointer }
  const subject = both.headSchema.members[0]?.pointer
  reportSchema(both, rule, where, {
    what: `\`${keyword}\``,
    from: before,
    to: after,
    level: levelOf?.(before, after),
    subject: subject === undefined ? undefined : nameOf(subject),
  })
}
