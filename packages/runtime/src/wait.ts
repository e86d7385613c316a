import type { WaitHeaders } from './descriptor.ts'

/**
 * How many milliseconds an answer asks to wait: `Retry-After` in seconds or as a date, else the end of the rate limit's
 * window. Undefined when it does not say.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function requestedWait(
  headers: Headers,
  { retryAfter = 'Retry-After', reset }: WaitHeaders,
  now: number,
): number | undefined {
  const asked = headers.get(retryAfter)
  const at = asked === null ? NaN : /^\s*\d+\s*$/.test(asked) ? now + Number(asked) * 1000 : Date.parse(asked)
  if (!Number.isNaN(at)) return Math.max(0, at - now)
  const end = reset === undefined ? null : headers.get(reset[0])
  if (end === null || reset === undefined || !/^\s*\d+(\.\d+)?\s*$/.test(end)) return undefined
  return Math.max(0, Number(end) * 1000 - (reset[1] === 'epoch-seconds' ? now : 0))
}

/** Exponential backoff with full jitter, for an answer that names no time: up to 0.5 s, 1 s, 2 s, … 8 s. */
export function backoff(attempt: number): number {
  return Math.random() * Math.min(8000, 500 * 2 ** attempt)
}
