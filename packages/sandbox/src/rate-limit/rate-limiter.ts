import { secondsOf, type RateLimit } from '@concord-api/model'

import type { Clock } from '../clock.ts'
import { limitHeaders } from './limit-headers.ts'
import { type LimitKeys, limitKeys } from './limit-keys.ts'
import { createWindows } from './windows.ts'

export interface RateLimiterOptions {
  readonly clock: Clock
  /** Requests in a window. @default what is declared, or 1,000 */
  readonly quota?: number
  /** Seconds. @default what is declared, or 60 */
  readonly window?: number
  /** Whether no request is limited; the headers then say that nothing was used. @default false */
  readonly off?: boolean
  /** How many callers are told apart; of more, the one whose window began first is forgotten. @default 100_000 */
  readonly maximumKeys?: number
}

/** Whether a request is one too many, and what its answer says about the limit. */
export interface Taken {
  readonly limited: boolean
  /** @param limited whether the answer is the one to a request too many. */
  headers(limited: boolean): [string, string][]
}

export interface RateLimiter {
  /** Counts a request; one too many counts for nothing. */
  take(keys: LimitKeys): Taken
}

const unlimited: Taken = { limited: false, headers: () => [] }

/**
 * Counts requests in fixed windows that begin with a caller's first. Where several quotas are declared, the one with
 * the fewest requests left decides, and the headers speak of that. What is not declared is not limited.
 */
export function createRateLimiter(rateLimit: RateLimit | undefined, options: RateLimiterOptions): RateLimiter {
  if (rateLimit === undefined) return { take: () => unlimited }
  const { clock, off = false, maximumKeys: maximum = 100_000 } = options
  const quota = options.quota ?? rateLimit.quota ?? 1000
  const length = (options.window ?? secondsOf(rateLimit.window ?? '') ?? 60) * 1000
  const windows = createWindows({ clock, milliseconds: length, maximum })
  return {
    take: (keys) => {
      const now = clock()
      const counted = off
        ? [{ end: now + length, used: 0 }]
        : limitKeys(rateLimit.scope, keys).map((key) => windows.at(key))
      const limited = !off && counted.some(({ used }) => used >= quota)
      if (!limited && !off) for (const window of counted) window.used++
      // Of those with as few left, the one that ends last: whoever waits for it is let in.
      const [tightest] = counted.toSorted((a, b) => b.used - a.used || b.end - a.end)
      const { used, end } = tightest as (typeof counted)[number]
      const allowance = { quota, remaining: quota - used, window: length, now, end }
      return { limited, headers: (answer) => limitHeaders(rateLimit, allowance, answer) }
    },
  }
}
