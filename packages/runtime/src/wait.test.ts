import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { rateLimitFields } from './rate-limit-fields.ts'
import type { WaitHeaders } from './descriptor.ts'
import { backoff, requestedWait } from './wait.ts'

const now = Date.UTC(2026, 0, 1)
const epoch: WaitHeaders = { reset: ['X-Reset', 'epoch-seconds'] }
const delta: WaitHeaders = { reset: ['X-Reset', 'delta-seconds'] }

test.each<[retryAfter: string | undefined, reset: string | undefined, WaitHeaders, want: number | undefined]>([
  // Retry-After in seconds
  ['0', undefined, {}, 0],
  ['7', undefined, {}, 7000],
  [' 7 ', undefined, {}, 7000],
  ['1.5', undefined, {}, 1500],
  ['99999999999999999999', undefined, {}, 1e23],
  // Retry-After as a date
  ['Thu, 01 Jan 2026 00:00:30 GMT', undefined, {}, 30_000],
  ['Thursday, 01-Jan-26 00:00:30 GMT', undefined, {}, 30_000],
  ['Wed, 31 Dec 2025 00:00:00 GMT', undefined, {}, 0],
  // what Date.parse would read something into
  ['12abc', undefined, {}, undefined],
  ['abc 12', undefined, {}, undefined],
  ['-5', undefined, {}, undefined],
  ['2025', undefined, {}, 2_025_000],
  ['2025-12-31', undefined, {}, undefined],
  ['1, 2', undefined, {}, undefined],
  ['1e3', undefined, {}, undefined],
  ['0x10', undefined, {}, undefined],
  ['Infinity', undefined, {}, undefined],
  ['soon', undefined, {}, undefined],
  ['Thu, soon GMT', undefined, {}, undefined],
  ['', undefined, {}, undefined],
  [undefined, undefined, {}, undefined],
  // the end of the window
  [undefined, String(now / 1000 + 9), epoch, 9000],
  [undefined, String(now / 1000 + 0.5), epoch, 500],
  [undefined, String(now / 1000 - 9), epoch, 0],
  [undefined, '9', delta, 9000],
  [undefined, '0', delta, 0],
  [undefined, '9', {}, undefined],
  [undefined, 'soon', epoch, undefined],
  [undefined, '', epoch, undefined],
  // Retry-After goes first; one that cannot be read does not count
  ['3', '9', delta, 3000],
  ['0', '9', delta, 0],
  ['soon', '9', delta, 9000],
])('Retry-After %j, reset %j as %j asks for %j ms', (retryAfter, reset, wait, want) => {
  const headers = new Headers()
  if (retryAfter !== undefined) headers.set('Retry-After', retryAfter)
  if (reset !== undefined) headers.set('X-Reset', reset)
  expect(requestedWait(headers, wait, now)).toBe(want)
})

const field: WaitHeaders = { spent: rateLimitFields }

test.each<[rateLimit: string, WaitHeaders, want: number | undefined]>([
  ['"default";r=0;t=30', field, 30_000],
  ['"default";t=30;r=0', field, 30_000],
  ['"default"; r=0; t=30', field, 30_000],
  ['default;r=0;t=30', field, 30_000],
  ['"default";r=0;t=0', field, 0],
  ['"default";r=0;pk=:YWI=:;t=30', field, 30_000],
  ['"a";r=0;t=30, "b";r=9;t=3600', field, 30_000],
  ['"a";r=0;t=30,"b";r=0;t=60', field, 60_000],
  ['"a, \\";r=0;t=9";r=0;t=30', field, 30_000],
  ['"r=0;t=30";r=5;t=60', field, undefined],
  ['"default";r=5;t=30', field, undefined],
  ['"default";r=05;t=30', field, undefined],
  ['"default";r=0', field, undefined],
  ['"default";r=0;t=-1', field, undefined],
  ['"default";r=0;t=soon', field, undefined],
  ['', field, undefined],
  ['limit=100, remaining=0, reset=30', field, undefined],
  ['"default";r=0;t=30', {}, undefined],
])('RateLimit: %s as %j asks for %j ms', (rateLimit, wait, want) => {
  expect(requestedWait(new Headers({ RateLimit: rateLimit }), wait, now)).toBe(want)
})

test('Retry-After and a reset header go before the structured field', () => {
  const headers = new Headers({ RateLimit: '"a";r=0;t=30', 'X-Reset': '20' })
  expect(requestedWait(headers, { ...delta, spent: rateLimitFields }, now)).toBe(20_000)
  headers.set('Retry-After', '10')
  expect(requestedWait(headers, { ...delta, spent: rateLimitFields }, now)).toBe(10_000)
})

test('Retry-After may have another name', () => {
  const headers = new Headers({ 'Retry-After': '1', 'X-Wait': '2' })
  expect(requestedWait(headers, { retryAfter: 'X-Wait' }, now)).toBe(2000)
})

test('whatever the headers are, the wait is a number of milliseconds or not known', () => {
  const header = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String), fc.date().map(String))
  fc.assert(
    fc.property(header, header, fc.constantFrom(epoch, delta, {}), (retryAfter, reset, wait) => {
      const values = new Map([
        ['Retry-After', retryAfter],
        ['X-Reset', reset],
      ])
      const got = requestedWait({ get: (name: string) => values.get(name) ?? null } as Headers, wait, now)
      expect(got === undefined || got >= 0).toBe(true)
    }),
  )
})

test.each([
  [0, 500],
  [1, 1000],
  [2, 2000],
  [4, 8000],
  [5, 8000],
  [5000, 8000],
])('backoff before try %i is spread over 0 to %i ms', (attempt, most) => {
  const waits = Array.from({ length: 1000 }, () => backoff(attempt))
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(0)
  expect(Math.min(...waits)).toBeLessThan(most * 0.1)
  expect(Math.max(...waits)).toBeLessThanOrEqual(most)
  expect(Math.max(...waits)).toBeGreaterThan(most * 0.9)
})
