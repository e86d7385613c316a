import type { WaitHeaders } from './descriptor.ts'
import { ApiError } from './errors/api-error.ts'
import { ConcordError } from './errors/concord-error.ts'
import { ConnectionError } from './errors/connection-error.ts'
import { isLimited } from './wait.ts'

/** A try that failed and is followed by another. */
export interface RetryInfo {
  /** The operation that was called, by its `operationId`. */
  readonly operation: string
  /** How many times the request was sent so far. */
  readonly attempt: number
  /** How many milliseconds pass until it is sent again. */
  readonly wait: number
  /** Why it is sent again. */
  readonly error: Error
}

/** Statuses that may pass, of which nobody can tell whether something was done. */
const passing = new Set([408, 425, 500, 502, 503, 504])

/**
 * Whether a request may be sent again. A caller over its limit got nothing done. After a status that passes, or a connection that
 * broke, that is not sure: only what does no harm when it is done twice is sent again.
 * @param harmless - whether that is so
 */
export function mayRetry(wait: WaitHeaders, harmless: boolean, error: Error): boolean {
  const status = error instanceof ApiError ? error.status : undefined
  if (status !== undefined && isLimited(wait, status)) return true
  if (status === undefined ? !(error instanceof ConnectionError) : !passing.has(status)) return false
  return harmless
}

/** Tells a caller's hook. What that throws is no failure of the call's connection. */
export function tellRetry(onRetry: ((info: RetryInfo) => void) | undefined, info: RetryInfo): void {
  try {
    onRetry?.(info)
  } catch (cause) {
    throw new ConcordError(info.operation, 'onRetry failed', { cause })
  }
}
