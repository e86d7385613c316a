import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readCursor } from './page-cursor.ts'

test('the JSON of a step is one', () => {
  const values = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { minKeys: 1, noNullPrototype: true })
  const step = fc.oneof(fc.record({ url: fc.webUrl() }), fc.record({ query: values }), fc.record({ body: values }))
  fc.assert(
    fc.property(step, (step) => {
      expect(readCursor(JSON.stringify(step))).toEqual(JSON.parse(JSON.stringify(step)))
    }),
  )
})

test.each([
  ['nothing', ''],
  ['no JSON', 'abc'],
  ['half of one', '{"query":{"a":'],
  ['null', 'null'],
  ['a number', '7'],
  ['a list', '[1]'],
  ['an empty step', '{}'],
  ['a query that is a text', '{"query":"a=b"}'],
  ['an address that is none', '{"url":7}'],
  ['something unknown', '{"query":{},"path":"/a"}'],
])('%s is no step', (_, text) => {
  expect(readCursor(text)).toBe(undefined)
})
