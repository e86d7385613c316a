import { expect, test } from 'vitest'

import { secondsOf } from './seconds-of.ts'

test.each<[string, number | undefined]>([
  ['PT1S', 1],
  ['PT1M', 60],
  ['PT1H30M', 5400],
  ['P1D', 86_400],
  ['P1WT1S', 604_801],
  ['P', undefined],
  ['PT', undefined],
  ['P1M', undefined],
  ['', undefined],
])('%s is %s', (duration, seconds) => {
  expect(secondsOf(duration)).toBe(seconds)
})
