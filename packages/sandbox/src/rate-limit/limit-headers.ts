import type { RateLimit } from '@concord-api/model'

/** What is left of a quota after a request. Times are in milliseconds. */
export interface Allowance {
  readonly quota: number
  readonly remaining: number
  readonly window: number
  readonly now: number
  readonly end: number
}

/**
 * The headers, as declared, that tell a caller of its limit. Times are rounded up: whoever waits as long as they say is
 * let in.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function limitHeaders(declared: RateLimit, allowance: Allowance, limited: boolean): [string, string][] {
  const { limit, remaining, reset, retryAfter, fields } = declared
  const { quota, window, now, end } = allowance
  const left = Math.ceil((end - now) / 1000)
  const headers: [string, string | number][] = []
  if (limit !== undefined) headers.push([limit.at, quota])
  if (remaining !== undefined) headers.push([remaining.at, allowance.remaining])
  if (reset !== undefined && (limited || reset.on !== 'limited'))
    headers.push([reset.at, reset.unit === 'epoch-seconds' ? Math.ceil(end / 1000) : left])
  if (retryAfter !== undefined && limited) headers.push([retryAfter.at, Math.max(1, left)])
  if (fields === 'ietf') {
    headers.push(['RateLimit-Policy', `"default";q=${quota};w=${Math.ceil(window / 1000)}`])
    headers.push(['RateLimit', `"default";r=${allowance.remaining};t=${left}`])
  }
  return headers.map(([name, value]) => [name, String(value)])
}
