import { expect, test } from 'vitest'

import { createMatchesInTime } from './matches-in-time.ts'

const matches = createMatchesInTime()
const long = `${'a'.repeat(60)}!`

test.each<[pattern: RegExp, text: string, expected: boolean | undefined]>([
  [/^[a-z]+$/u, 'abc', true],
  [/^[a-z]+$/u, 'a1', false],
  [/^\d{4}-\d{2}-\d{2}$/u, '2026-01-31', true],
  [/^[a-z]+(-[a-z]+)*$/u, 'a-b-c', true],
  [/^(a|b)$/u, 'c', false],
  [/^(a+)+$/u, long, undefined],
  [/^(a|aa)+$/u, long, undefined],
  [/^([a-z]+)*$/u, long, undefined],
  [/^(?=.*!)(a+)+\1$/u, long, undefined],
  [/^a?a?a?a?a?a?a?a?a?a?a*a*a*a*a*a*a*a*a*a*$/u, `${'a'.repeat(300)}!`, undefined],
  [/x+y/, 'x'.repeat(1_000_000), undefined],
])('%s', (pattern, text, expected) => {
  const began = performance.now()
  expect(matches(pattern, text)).toBe(expected)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('what is left alone for a pattern is found for the next', () => {
  expect(matches(/^(a+)+$/u, long)).toBeUndefined()
  expect(matches(/^(a+)+$/u, 'aaa')).toBe(true)
})
