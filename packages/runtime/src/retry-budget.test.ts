import { expect, test } from 'vitest'

import { createRetryBudget } from './retry-budget.ts'

/** How many of a hundred asked for are granted. */
function granted(take: () => boolean): number {
  return Array.from({ length: 100 }, take).filter(Boolean).length
}

test('a budget fills again over a minute, and never above what it is', () => {
  let now = 0
  const take = createRetryBudget(6, { now: () => now, sleep: async () => {} })
  expect([granted(take), granted(take)]).toEqual([6, 0])
  now += 9_999
  expect(granted(take)).toBe(0)
  now += 1
  expect(granted(take)).toBe(1)
  now += 25_000
  expect(granted(take)).toBe(2)
  now += 5_000
  expect(granted(take)).toBe(1)
  now += 3_600_000
  expect(granted(take)).toBe(6)
  now -= 3_600_000
  expect(granted(take)).toBe(0)
})

test.each([
  [0, 0],
  [0.5, 0],
  [1, 1],
  [Infinity, 100],
])('a budget of %d grants %i', (perMinute, want) => {
  expect(granted(createRetryBudget(perMinute, { now: () => 0, sleep: async () => {} }))).toBe(want)
})
