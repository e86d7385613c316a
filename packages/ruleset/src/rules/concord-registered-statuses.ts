import { joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const registeredStatuses = defineRule({
  id: 'concord-registered-statuses',
  summary: 'Every status is one that HTTP registers.',
  group: 'methods',
  severity: 'warn',
  reads: [],
  *check(api) {
    for (const operation of api.operations) {
      for (const { status } of operation.responses) {
        if (!/^\d+$/.test(status) || isRegistered(Number(status))) continue
        yield {
          pointer: joinPointer(operation.pointer, 'responses', status),
          message: `\`${status}\` is no registered status, so callers take it for \`${status[0]}00\`: use a registered one`,
        }
      }
    }
  },
})

/**
 * From the first to the last of a row without gaps.
 * @see https://www.iana.org/assignments/http-status-codes
 */
const registered = [
  [100, 104],
  [200, 208],
  [226, 226],
  [300, 305],
  [307, 308],
  [400, 417],
  [421, 426],
  [428, 429],
  [431, 431],
  [451, 451],
  [500, 508],
  [510, 511],
] as const

function isRegistered(status: number): boolean {
  return registered.some(([first, last]) => first <= status && status <= last)
}
