import type { Clock } from './clock.ts'

/** Takes one retry out of the budget, where one is left. */
export type RetryBudget = () => boolean

/**
 * What all calls of a client together may retry, as a bucket of tokens that fills again over a minute: where an API is
 * down, its clients do not multiply the load.
 */
export function createRetryBudget(perMinute: number, clock: Clock): RetryBudget {
  let tokens = perMinute
  let filled = clock.now()
  return () => {
    const now = clock.now()
    // Infinity times no time is NaN, which is not less than one either.
    tokens = Math.min(perMinute, tokens + (Math.max(0, now - filled) * perMinute) / 60_000)
    filled = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
