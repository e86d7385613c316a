import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { Refusal } from '../refusal.ts'
import type { Fault } from './fault.ts'
import { parseFault } from './parse-fault.ts'

test.each<[header: string, Fault]>([
  ['status=503', { status: 503 }],
  ['delay=250', { delay: 250 }],
  ['drop', { drop: true }],
  ['drop=?1', { drop: true }],
  ['drop=?0', { drop: false }],
  ['truncate', { truncate: true }],
  ['content-type="text/html"', { contentType: 'text/html' }],
  [String.raw`content-type="text/html; charset=\"utf-8\""`, { contentType: 'text/html; charset="utf-8"' }],
  ['status=429,times=3 ,\tdelay=0', { status: 429, times: 3, delay: 0 }],
  ['status=500, status=502', { status: 502 }],
  ['', {}],
])('%s', (header, fault) => {
  expect(parseFault(header)).toEqual(fault)
})

test.each([
  'status',
  'status=',
  'status=abc',
  'status="503"',
  'status=503.5',
  'status=199',
  'status=600',
  'status=503;a=1',
  'status = 503',
  'status=503,',
  ',status=503',
  'status=503 delay=1',
  'STATUS=503',
  'delay=-1',
  'delay=60001',
  'delay=1234567890123456',
  'drop=1',
  'times=0',
  'times=1001',
  'content-type=text/html',
  'content-type="html"',
  'content-type="text/html',
  '__proto__="x"',
  'constructor',
  'sleep=1',
])('%s is refused, with what is allowed', (header) => {
  const message =
    'Sandbox-Fault must be a list, separated by commas, of: status=200 to 599, delay=0 to 60000 (milliseconds), drop, ' +
    'truncate, content-type="type/subtype", times=1 to 1000'
  try {
    parseFault(header)
    expect.unreachable()
  } catch (cause) {
    expect(cause).toBeInstanceOf(Refusal)
    expect(cause).toMatchObject({ why: 'invalid-request', message, details: { fields: [{ in: 'header', message }] } })
  }
})

test('whatever is sent, it is read or refused', () => {
  const text = fc.string({ unit: fc.constantFrom(...'drop=1,"\\?;* \t-.astuelytim'), maxLength: 30 })
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (header) => {
      try {
        parseFault(header)
      } catch (cause) {
        expect(cause).toBeInstanceOf(Refusal)
      }
    }),
  )
})
