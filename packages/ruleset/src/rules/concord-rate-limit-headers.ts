import type { Api, Operation, RateLimit, Response } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { headerProblem } from '../support/header-problem.ts'

export const rateLimitHeaders = defineRule({
  id: 'concord-rate-limit-headers',
  summary: 'Responses document the headers that tell a caller about its rate limit.',
  group: 'rate limits',
  severity: 'error',
  reads: ['wire.rateLimit'],
  *check(api) {
    const rateLimit = api.conventions?.wire.rateLimit
    if (rateLimit === undefined) return
    for (const operation of api.operations) {
      for (const response of operation.responses) {
        // An interim response is not the answer: it carries nothing of the limit (RFC 9110 section 15.2).
        if (!response.status.startsWith('1')) yield* checkResponse(api, operation, response, rateLimit)
      }
    }
  },
})

const reasons = {
  limit: 'the answer does not say how many requests are allowed',
  remaining: 'the answer does not say how many requests are left',
  reset: 'the answer does not say when the limit starts anew',
  retryAfter: 'the answer does not say when to try again',
} as const

function* checkResponse(api: Api, operation: Operation, response: Response, rateLimit: RateLimit): Iterable<Problem> {
  const refuses = [rateLimit.status].flat().some((status) => isRefusal(operation, response, String(status)))
  for (const member of ['limit', 'remaining', 'reset', 'retryAfter'] as const) {
    const place = rateLimit[member]
    const onlyRefusal = member === 'retryAfter' || (member === 'reset' && rateLimit.reset?.on === 'limited')
    if (place === undefined || (onlyRefusal && !refuses)) continue
    const problem = headerProblem(api, response, place.at, reasons[member])
    if (problem !== undefined) yield problem
  }
}

/** Whether a response is the one a caller over its limit gets: a range is, where the status has no response of its own. */
function isRefusal(operation: Operation, response: Response, status: string): boolean {
  if (response.status === status) return true
  return response.status === `${status[0]}XX` && !operation.responses.some((other) => other.status === status)
}
