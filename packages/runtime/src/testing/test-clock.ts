import type { Clock } from '../clock.ts'

/** A clock that does not wait: it stands at one instant and writes down for how long it was asked to sleep. */
export interface TestClock extends Clock {
  readonly sleeps: readonly number[]
}

export function testClock(now = Date.UTC(2026, 0, 1)): TestClock {
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => now,
    sleep: async (milliseconds) => void sleeps.push(milliseconds),
  }
}
