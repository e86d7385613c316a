import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readCursor, writeCursor } from './page-cursor.ts'

test('what is written can be read, and is safe in an address', () => {
  const values = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { minKeys: 1, noNullPrototype: true })
  const step = fc.oneof(
    fc.record({ url: fc.webUrl() }),
    fc.record({ query: values }),
    fc.record({ query: values, body: values }),
  )
  fc.assert(
    fc.property(step, (step) => {
      const text = writeCursor(step)
      expect(text).toMatch(/^[\w-]+$/)
      expect(readCursor(text)).toEqual(JSON.parse(JSON.stringify(step)))
    }),
  )
})

const written = (value: unknown): string => btoa(JSON.stringify(value))

test.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['no JSON', btoa('abc')],
  ['half of one', writeCursor({ query: { a: 'bcdef' } }).slice(0, -8)],
  ['null', written(null)],
  ['a number', written(7)],
  ['a list', written([1])],
  ['an empty step', written({})],
  ['a query that is a text', written({ query: 'a=b' })],
  ['a query that is a list', written({ query: [] })],
  ['a body that is null', written({ body: null })],
  ['an address that is none', written({ url: 7 })],
  ['something unknown', written({ query: {}, path: '/a' })],
])('%s is no step', (_, text) => {
  expect(readCursor(text)).toBe(undefined)
})
