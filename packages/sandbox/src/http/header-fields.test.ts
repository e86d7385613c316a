import { anyText } from '@concord-api/testing'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { fieldOf, setField } from './header-fields.ts'

test.each([
  ['X-A', 'a b', [['x-a', 'a b']]],
  ['X-A', 'a\r\nSet-Cookie: b=1', [['x-a', 'a??Set-Cookie: b=1']]],
  ['X-A', 'a\u010D\u010ASet-Cookie: b=1', [['x-a', 'a??Set-Cookie: b=1']]],
  ['X-A', 'é✓😀\0', [['x-a', 'é???']]],
  ['X A', 'a', []],
  ['X-A: b\r\nSet-Cookie', 'a', []],
  ['', 'a', []],
])('%j with %j', (name, value, want) => {
  const headers = new Headers()
  setField(headers, name, value)
  expect([...headers]).toEqual(want)
})

test('any text makes one header at most', () => {
  fc.assert(
    fc.property(anyText, anyText, (name, value) => {
      const headers = new Headers()
      setField(headers, name, value)
      setField(headers, 'X-A', name)
      expect(fieldOf(headers, 'X-A')).not.toBe(null)
      expect(() => fieldOf(headers, name)).not.toThrow()
      expect([...headers].length).toBeLessThanOrEqual(2)
      for (const [, written] of headers) expect(written).toMatch(/^[\t -~\u0080-\u00FF]*$/)
    }),
  )
})
