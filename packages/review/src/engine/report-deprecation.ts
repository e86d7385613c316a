import { deprecated } from '../rules/deprecated.ts'
import { deprecationWithdrawn } from '../rules/deprecation-withdrawn.ts'
import type { Comparison } from './comparison.ts'
import type { Pair } from './pair.ts'
import { nameOf } from './name-of.ts'

/** Reports what is deprecated now, or no longer; `false` is the same as nothing. */
export function reportDeprecation(
  comparison: Comparison,
  pair: Pair,
  base: { readonly value: unknown; readonly pointer: string },
  head: { readonly value: unknown; readonly pointer: string },
): void {
  const [before, after] = [base.value === true, head.value === true]
  if (before === after) return
  const where = { base: base.pointer, head: head.pointer }
  comparison.report(pair, after ? deprecated : deprecationWithdrawn, undefined, where, {
    subject: nameOf(head.pointer),
  })
}
