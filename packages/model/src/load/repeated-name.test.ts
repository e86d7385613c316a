import { expect, test } from 'vitest'

import { hasRepeatedName } from './repeated-name.ts'

test.each([
  ['{}', false],
  ['{"a":1,"b":{"a":1}}', false],
  ['{"a":1,"a":2}', true],
  ['{"a":1,"\\u0061":2}', true],
  ['[{"b":[{"a":1, "a" :2}]}]', true],
  ['{"__proto__":1,"__proto__":2}', true],
  ['{"__proto__":1,"constructor":2}', false],
  [String.raw`{"a\"":"\"b\":","c\\":"d\\","e":":"}`, false],
  ['{"a":"x\\\\","a":1}', true],
])('%s: %s', (text, expected) => {
  expect(hasRepeatedName(text, JSON.parse(text))).toBe(expected)
})

test('a megabyte takes no time to speak of', () => {
  const text = JSON.stringify({ a: '\\"'.repeat(500_000), b: 'x'.repeat(1_000_000) })
  const began = performance.now()
  expect(hasRepeatedName(text, JSON.parse(text))).toBe(false)
  expect(performance.now() - began).toBeLessThan(2000)
})
