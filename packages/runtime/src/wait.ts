import type { WaitHeaders } from './descriptor.ts'

/** Whether a status says that a caller is over its limit: nothing was done. */
export function isLimited({ statuses = [429] }: WaitHeaders, status: number): boolean {
  return statuses.includes(status)
}

/**
 * How many milliseconds an answer asks to wait: `Retry-After` in seconds or as a date, else the end of the rate limit's
 * window, by its header or by the structured field `RateLimit`. Undefined when it does not say.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function requestedWait(
  headers: Headers,
  { retryAfter = 'Retry-After', reset, spent }: WaitHeaders,
  now: number,
): number | undefined {
  const asked = headers.get(retryAfter) ?? ''
  // `Date.parse` reads a date into almost anything: only what has the form of one is given to it.
  const wait = secondsIn(asked) ?? (/^\w+, .+ GMT$/.test(asked) ? Date.parse(asked) - now : NaN)
  if (!Number.isNaN(wait)) return Math.max(0, wait)
  const end = secondsIn((reset && headers.get(reset[0])) ?? '')
  if (end === undefined) return spent?.(headers)
  return Math.max(0, reset?.[1] === 'epoch-seconds' ? end - now : end)
}

/** Milliseconds, where a header is a number of seconds. */
export function secondsIn(header: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : undefined
}

/** Exponential backoff with full jitter, for an answer that names no time: up to 0.5 s, 1 s, 2 s, … 8 s. */
export function backoff(attempt: number): number {
  return Math.random() * Math.min(8000, 500 * 2 ** attempt)
}
