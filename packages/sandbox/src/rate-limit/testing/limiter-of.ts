import type { RateLimit } from '@concord-api/model'

import type { LimitKeys } from '../limit-keys.ts'
import { createRateLimiter, type RateLimiterOptions } from '../rate-limiter.ts'

export const header = (at: string) => ({ in: 'header', at }) as const
export const declared: RateLimit = {
  status: 429,
  quota: 2,
  window: 'PT10S',
  scope: 'credential',
  limit: header('Limit'),
  remaining: header('Remaining'),
  reset: { ...header('Reset'), unit: 'delta-seconds' },
  retryAfter: header('Retry-After'),
}

/** A limiter that is asked at times in milliseconds. */
export function limiterOf(rateLimit: RateLimit | undefined, options: Partial<RateLimiterOptions> = {}) {
  let now = 0
  const limiter = createRateLimiter(rateLimit, { clock: () => now, ...options })
  return (time: number, keys: Partial<LimitKeys> = {}) => {
    now = time
    return limiter.take({ address: '::1', ...keys })
  }
}
