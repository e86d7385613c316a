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
  // A type that none of the listed values has is still what the author says.
  const [before, after] = [base.types || base.declaredTypes, head.types || head.declaredTypes]
  const [from, to] = [typeNames(before), typeNames(after)]
  const lost = before & ~after
  const gained = after & ~before
  if (base.types !== 0 && head.types !== 0 && (lost | gained) === NULL) {
    compareNull(both)
    return common > 0
  }
  const where = { base: refusing(base, gained), head: refusing(head, lost) }
  const rule = lost > 0 && gained > 0 ? typeChanged : lost > 0 ? typeNarrowed : typeWidened
  if (lost > 0 || gained > 0) reportSchema(both, rule, where, { from, to })
  return common > 0
}

function compareNull(both: SchemaPair): void {
  const { base, head } = both
  if (((base.types ^ head.types) & NULL) === 0) return
  const accepted = (head.types & NULL) > 0
  const where = { base: base.nullPointer ?? refusing(base, NULL), head: head.nullPointer ?? refusing(head, NULL) }
  reportSchema(both, accepted ? nullAccepted : nullRefused, where, {})
}

/** The `type` that leaves something out; where several hold together, only some do. */
function refusing({ typed, pointer }: SchemaView, types: number): string {
  const culprit = typed.find(({ value }) => (value & types) !== types)
  return (culprit ?? typed[0])?.pointer ?? pointer
}
