import { expect, test } from 'vitest'
import { parse } from 'yaml'

import { checkExtent } from './check-extent.ts'

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

/** A value that holds another so many times, and that one the next. */
const shared = (times: number, levels: number): unknown => {
  let value: unknown = 'lol'
  for (let level = 0; level < levels; level++) value = Array.from({ length: times }, () => value)
  return value
}

const itself = (): unknown => {
  const value: unknown[] = []
  value.push(value)
  return value
}

test.each([
  { title: 'levels without measure', value: nested(100_000), message: 'nested more than 1000 levels deep' },
  { title: 'one level too many', value: nested(1001), message: 'nested more than 1000 levels deep' },
  { title: 'a billion laughs', value: shared(10, 9), message: 'its aliases, written out, make more than' },
  { title: 'a long text, often', value: shared(10, 2), length: 5, message: undefined },
  { title: 'what contains itself', value: itself(), message: 'nested more than 1000 levels deep' },
  { title: 'as many levels as may be', value: nested(1000), message: undefined },
  { title: 'an alias', value: parse('a: &a { b: c }\nd: [*a, *a]'), message: undefined },
])('$title', ({ value, length = 1000, message }) => {
  const check = (): void => checkExtent(value, length)
  if (message === undefined) expect(check).not.toThrow()
  else expect(check).toThrow(message)
})

test('what is written out may be as long as it is, and ten times that with aliases', () => {
  const text = 'x'.repeat(200_000)
  expect(() => checkExtent([text, text, text, text], 200_010)).not.toThrow()
  expect(() =>
    checkExtent(
      Array.from({ length: 12 }, () => text),
      200_010,
    ),
  ).toThrow(RangeError)
})
