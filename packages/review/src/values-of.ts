import type { ReviewFinding } from './finding.ts'
import type { Facts } from './rule.ts'

/** What stood there and what does now, as far as a message says so. */
export function valuesOf({ from, to }: Facts): Pick<ReviewFinding, 'values'> {
  const values = [from, to].filter((value) => value !== undefined)
  return values.length === 0 ? {} : { values }
}
