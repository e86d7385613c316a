import { expect, test } from 'vitest'

import { atLeast, atMost } from './target.ts'

test.each([
  [atMost(5, 4.2, 'kB'), 'target at most 5.00 kB: met'],
  [atMost(5, 5, '%'), 'target at most 5.00 %: met'],
  [atMost(0.25, 0.4), 'target at most 0.25: missed by 0.15'],
  [atLeast(0.9, 1.1), 'target at least 0.90: met'],
  [atLeast(0.9, 0.7), 'target at least 0.90: missed by 0.20'],
  [atMost(1, Number.NaN), 'target at most 1.00: not measured'],
])('%s', (verdict, want) => {
  expect(verdict).toBe(want)
})
