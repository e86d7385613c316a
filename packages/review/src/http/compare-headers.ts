import { asObject } from '@concord-api/model'

import { reportDeprecation } from '../engine/report-deprecation.ts'
import { reportExamples, reportTexts } from '../engine/report-text.ts'
import type { Place } from '../engine/side.ts'
import { headerAdded } from '../rules/header-added.ts'
import { headerOptional } from '../rules/header-optional.ts'
import { headerRemoved } from '../rules/header-removed.ts'
import { headerRequired } from '../rules/header-required.ts'
import { serializationChanged } from '../rules/serialization-changed.ts'
import { compareHeldValue } from './compare-parameter.ts'
import { type Followed, type HttpPair, isUnchanged, reportHttp, saidOf } from './operation-pair.ts'

/** Compares the headers of two answers, whatever case their names are written in. */
export function compareHeaders(both: HttpPair, base: Place, head: Place): void {
  const { comparison } = both
  const byName = (side: typeof comparison.base, headers: Place): Map<string, [string, Place]> =>
    new Map(
      Object.keys(asObject(headers.node))
        // OpenAPI ignores it: media types say it.
        .filter((name) => name.toLowerCase() !== 'content-type')
        .map((name) => [name.toLowerCase(), [name, side.child(headers, name)]]),
    )
  const before = byName(comparison.base, base)
  const after = byName(comparison.head, head)
  for (const [key, [name, header]] of before) {
    const there = after.get(key)
    if (there === undefined) {
      const level = comparison.hasEnded(comparison.base.follow(header).object) ? 'risky' : undefined
      reportHttp(both, headerRemoved, { base: header.pointer }, { subject: `\`${name}\`` }, level)
    } else compareHeader(both, name, header, there[1])
  }
  for (const [key, [name, header]] of after)
    if (!before.has(key)) reportHttp(both, headerAdded, { head: header.pointer }, { subject: `\`${name}\`` })
}

function compareHeader(both: HttpPair, name: string, before: Place, after: Place): void {
  const { comparison, direction } = both
  if (isUnchanged(comparison, before, after)) return
  const [base, head] = [comparison.base.follow(before), comparison.head.follow(after)]
  reportTexts(comparison, both.pair, saidOf(base), saidOf(head), ['description'])
  comparison.below(both.pair, `header ${direction} ${base.pointer} ${head.pointer}`, (pair) => {
    const inner = { ...both, pair }
    const where = { base: base.pointer, head: head.pointer }
    const facts = { subject: `\`${name}\`` }
    reportDeprecation(
      comparison,
      pair,
      { value: base.object['deprecated'], pointer: base.pointer },
      { value: head.object['deprecated'], pointer: head.pointer },
    )
    reportExamples(comparison, pair, { places: [base] }, { places: [head] })
    const [had, has] = [base.object['required'] === true, head.object['required'] === true]
    if (had !== has) reportHttp(inner, has ? headerRequired : headerOptional, where, facts)
    const [from, to] = [formOf(base), formOf(head)]
    if (from !== to)
      reportHttp(inner, serializationChanged, where, { subject: `the header ${facts.subject}`, from, to })
    compareHeldValue(inner, base, head)
  })
}

function formOf({ object }: Followed): string {
  if (object['content'] !== undefined) return 'content'
  return object['explode'] === true ? 'simple, exploded' : 'simple'
}
