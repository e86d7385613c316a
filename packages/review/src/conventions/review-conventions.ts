import type { Api } from '@concord-api/model'

import type { ReviewFinding } from '../finding.ts'
import { matchOperations } from '../match-operations.ts'
import { conventionsDeclared } from '../rules/conventions-declared.ts'
import { conventionsRemoved } from '../rules/conventions-removed.ts'
import { tierFinding } from '../tier-finding.ts'
import { reviewApiWide } from './api-wide.ts'
import { byChange } from './by-change.ts'
import { reviewChoices } from './choices.ts'
import { reviewErrorShapes } from './error-shapes.ts'
import { reviewPagination } from './pagination.ts'
import { reviewKeys, reviewRepeats } from './results.ts'

/**
 * What changes in the conventions that two documents declare: what schemas cannot say, and every caller relies on. Where
 * only one of them declares any, that is all there is to say: how the server behaves need not have changed.
 */
export function reviewConventions(base: Api, head: Api): ReviewFinding[] {
  const from = base.conventions?.wire
  const to = head.conventions?.wire
  if (from === undefined && to === undefined) return []
  const pairs = matchOperations(base, head)
  const operations = pairs.map((pair) => pair.base.id)
  const at = '/x-conventions'
  if (from === undefined)
    return [tierFinding({ rule: conventionsDeclared, facts: { subject: '' }, head: at, operations })]
  if (to === undefined) return [tierFinding({ rule: conventionsRemoved, facts: { subject: '' }, base: at, operations })]
  const sides = { base, head }
  return [
    ...reviewApiWide(sides, from, to, pairs),
    ...reviewErrorShapes(sides, pairs),
    ...byChange(sides, [
      ...reviewPagination(from, to, pairs),
      ...reviewChoices(from, to, pairs),
      ...reviewKeys(from, to, pairs),
      ...reviewRepeats(pairs),
    ]),
  ]
}
