import { asObject, isObject } from '@concord-api/model'

import { reportTexts } from '../engine/report-text.ts'
import type { Place } from '../engine/side.ts'
import { bodyAdded } from '../rules/body-added.ts'
import { bodyRemoved } from '../rules/body-removed.ts'
import { statusAdded } from '../rules/status-added.ts'
import { statusRemoved } from '../rules/status-removed.ts'
import { compareContent } from './compare-content.ts'
import { compareHeaders } from './compare-headers.ts'
import { compareLinks } from './compare-links.ts'
import { type HttpPair, isUnchanged, reportHttp, saidOf } from './operation-pair.ts'

/** Compares answers by status. `4XX` stands for each status in it, and `default`, when it is new, for the rest. */
export function compareResponses(both: HttpPair, base: Place, head: Place): void {
  const { comparison } = both
  const byStatus = (side: typeof comparison.base, responses: Place): Map<string, Place> =>
    new Map(
      Object.keys(asObject(responses.node))
        .filter((status) => !status.startsWith('x-'))
        .map((status) => [status.toUpperCase(), side.child(responses, status)]),
    )
  const before = byStatus(comparison.base, base)
  const after = byStatus(comparison.head, head)
  for (const [status, response] of before) {
    const there = after.get(status) ?? covering(after, before, status)
    if (there !== undefined) compareResponse(both, response, there)
    else {
      const lost = /^[123]/.test(status) || both.direction === 'request'
      const facts = {
        subject: comparison.nameOf({ base: base.pointer }),
        what: `\`${status === 'DEFAULT' ? 'default' : status}\``,
      }
      reportHttp(both, statusRemoved, { base: response.pointer }, facts, lost ? undefined : 'risky')
    }
  }
  for (const [status, response] of after) {
    if (before.has(status)) continue
    const wider = covering(before, after, status)
    if (wider !== undefined) compareResponse(both, wider, response)
    else {
      const facts = {
        subject: comparison.nameOf({ head: head.pointer }),
        what: `\`${status === 'DEFAULT' ? 'default' : status}\``,
      }
      reportHttp(both, statusAdded, { head: response.pointer }, facts)
    }
  }
}

/** What else speaks of a status: its range, or the `default` that only this document has. */
function covering(
  responses: ReadonlyMap<string, Place>,
  others: ReadonlyMap<string, Place>,
  status: string,
): Place | undefined {
  const range = /^[1-5]\d\d$/.test(status) ? responses.get(`${status[0]}XX`) : undefined
  if (range !== undefined) return range
  return others.has('DEFAULT') || /^[123]/.test(status) ? undefined : responses.get('DEFAULT')
}

function compareResponse(both: HttpPair, before: Place, after: Place): void {
  const { comparison, direction } = both
  if (isUnchanged(comparison, before, after)) return
  const [base, head] = [comparison.base.follow(before), comparison.head.follow(after)]
  reportTexts(comparison, both.pair, saidOf(base), saidOf(head), ['description', 'summary'])
  comparison.below(both.pair, `response ${direction} ${base.pointer} ${head.pointer}`, (pair) => {
    const inner = { ...both, pair }
    const [content, there] = [comparison.base.child(base, 'content'), comparison.head.child(head, 'content')]
    const [has, had] = [hasEntries(there.node), hasEntries(content.node)]
    if (had && !has)
      reportHttp(inner, bodyRemoved, { base: content.pointer }, { subject: comparison.nameOf({ base: base.pointer }) })
    else if (has && !had)
      reportHttp(inner, bodyAdded, { head: there.pointer }, { subject: comparison.nameOf({ head: head.pointer }) })
    else compareContent(inner, content, there)
    compareHeaders(inner, comparison.base.child(base, 'headers'), comparison.head.child(head, 'headers'))
    compareLinks(inner, comparison.base.child(base, 'links'), comparison.head.child(head, 'links'))
  })
}

function hasEntries(node: unknown): boolean {
  return isObject(node) && Object.keys(node).length > 0
}
