import type { Wire } from '@concord-api/model'

import type { ReviewFinding } from '../finding.ts'
import type { OperationPair } from '../match-operations.ts'
import { axisOf } from './axes.ts'
import { conventionFinding, type Sides } from './convention-finding.ts'
import { memberChanges } from './member-change.ts'

/** Compares what is declared for the API as a whole. It affects every operation that both documents have. */
export function reviewApiWide(sides: Sides, from: Wire, to: Wire, pairs: readonly OperationPair[]): ReviewFinding[] {
  const operations = pairs.map(({ base }) => base.id)
  return memberChanges(from, to).flatMap((change) => {
    const axis = axisOf(change)
    if (axis === undefined) return []
    return conventionFinding(sides, { ...change, rule: axis.rule, level: axis.level?.(change), operations })
  })
}
