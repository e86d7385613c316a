import { isObject } from '@concord-api/model'

import { reportTexts } from '../engine/report-text.ts'
import type { Place } from '../engine/side.ts'
import { bodyAdded } from '../rules/body-added.ts'
import { bodyOptional } from '../rules/body-optional.ts'
import { bodyRemoved } from '../rules/body-removed.ts'
import { bodyRequired } from '../rules/body-required.ts'
import { requiredBodyAdded } from '../rules/required-body-added.ts'
import { nameOf } from '../engine/name-of.ts'
import { compareContent } from './compare-content.ts'
import { type HttpPair, isUnchanged, reportHttp, saidOf } from './operation-pair.ts'

/** Compares two request bodies, either of which may be missing. */
export function compareBodies(both: HttpPair, before: Place, after: Place): void {
  const { comparison, direction } = both
  if (before.node === undefined && after.node === undefined) return
  if (isUnchanged(comparison, before, after)) return
  const [base, head] = [comparison.base.follow(before), comparison.head.follow(after)]
  if (!isObject(head.node)) {
    if (isObject(base.node))
      reportHttp(both, bodyRemoved, { base: before.pointer }, { subject: nameOf(before.pointer) })
    return
  }
  if (!isObject(base.node)) {
    const rule = head.node['required'] === true ? requiredBodyAdded : bodyAdded
    reportHttp(both, rule, { head: after.pointer }, { subject: nameOf(after.pointer) })
    return
  }
  reportTexts(comparison, both.pair, saidOf(base), saidOf(head), ['description'])
  comparison.below(both.pair, `body ${direction} ${base.pointer} ${head.pointer}`, (pair) => {
    const inner = { ...both, pair }
    const [demanded, demands] = [base.object['required'] === true, head.object['required'] === true]
    const where = { base: base.pointer, head: head.pointer }
    if (demanded !== demands)
      reportHttp(inner, demands ? bodyRequired : bodyOptional, where, { subject: nameOf(head.pointer) })
    compareContent(inner, comparison.base.child(base, 'content'), comparison.head.child(head, 'content'))
  })
}
