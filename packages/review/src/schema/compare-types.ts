import { nullAccepted } from '../rules/null-accepted.ts'
import { nullRefused } from '../rules/null-refused.ts'
import { typeChanged } from '../rules/type-changed.ts'
import { typeNarrowed } from '../rules/type-narrowed.ts'
import { typeWidened } from '../rules/type-widened.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import type { SchemaView } from './schema-view.ts'
import { ANY, NULL, typeNames } from './value-types.ts'

/** Compares the accepted types. False when none is left in common, so that nothing else can be said. */
export function compareTypes(both: SchemaPair): boolean {
  const { base, head } = both
  if (base.types === head.types) return base.types !== 0
  const undeclared = base.declaredTypes === ANY && head.declaredTypes === ANY
  const listed = base.values !== undefined && head.values !== undefined
  const common = base.types & head.types & ~NULL
  if ((undeclared || listed) && common > 0) {
    compareNull(both)
    return true
  }
  if (undeclared && base.types > 0 && head.types > 0 && !listed) return true
  const from = typeNames(base.types)
  const to = typeNames(head.types)
  const where = { base: typePlace(base), head: typePlace(head) }
  const lost = base.types & ~head.types
  const gained = head.types & ~base.types
  if (base.types !== 0 && head.types !== 0 && (lost | gained) === NULL) {
    compareNull(both)
    return common > 0
  }
  const rule = lost > 0 && gained > 0 ? typeChanged : lost > 0 ? typeNarrowed : typeWidened
  reportSchema(both, rule, where, { from, to })
  return common > 0
}

function compareNull(both: SchemaPair): void {
  const { base, head } = both
  const changed = (base.types ^ head.types) & NULL
  if (changed === 0) return
  const where = { base: typePlace(base), head: typePlace(head) }
  reportSchema(both, (head.types & NULL) > 0 ? nullAccepted : nullRefused, where, {})
}

function typePlace({ typePointer, pointer }: SchemaView): string {
  return typePointer ?? pointer
}
