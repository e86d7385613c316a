import { expect, test } from 'vitest'

import { withTiming } from './timing.ts'

const timing = { in: 'body', at: '/time' } as const

test('the seconds come where the body has them', () => {
  expect(withTiming({ time: 0, data: 1 }, timing, 123.4)).toEqual({ time: 0.123, data: 1 })
  expect(withTiming({ time: null }, timing, 5)).toEqual({ time: 0.005 })
  expect(withTiming({ data: 1 }, timing, 5)).toEqual({ data: 1 })
  expect(withTiming({ time: 0 }, undefined, 5)).toEqual({ time: 0 })
})

test('null stays where nobody was let in', () => {
  expect(withTiming({ time: null }, timing, 5, 'invalid-credentials')).toEqual({ time: null })
  expect(withTiming({ time: 0 }, timing, 5, 'missing-credentials')).toEqual({ time: 0.005 })
})
