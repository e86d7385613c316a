import path from 'node:path'

import { loadApi, type RateLimit } from '@concord-api/model'
import { repository } from '@concord-api/testing'
import { expect, test } from 'vitest'

import type { LimitKeys } from './limit-keys.ts'
import type { RateLimiterOptions } from './rate-limiter.ts'
import { declared, header, limiterOf } from './testing/limiter-of.ts'

test('the headers of each answer, from the first request of a window to the next window', () => {
  const take = limiterOf(declared)
  const rows = [500, 5000, 5001, 10_499, 10_500].map((time) => {
    const { limited, headers } = take(time)
    return [limited, ...headers(limited).map((pair) => pair.join(': '))]
  })
  expect(rows).toEqual([
    [false, 'Limit: 2', 'Remaining: 1', 'Reset: 10'],
    [false, 'Limit: 2', 'Remaining: 0', 'Reset: 6'],
    [true, 'Limit: 2', 'Remaining: 0', 'Reset: 6', 'Retry-After: 6'],
    [true, 'Limit: 2', 'Remaining: 0', 'Reset: 1', 'Retry-After: 1'],
    [false, 'Limit: 2', 'Remaining: 1', 'Reset: 10'],
  ])
})

const { limit: _limit, remaining: _remaining, reset: _reset, retryAfter: _retryAfter, ...bare } = declared
const epoch = { ...header('Reset'), unit: 'epoch-seconds' } as const

test.each<[string, RateLimit, limited: boolean, headers: string[]]>([
  ['an instant', { ...bare, reset: epoch }, false, ['Reset: 1767225610']],
  ['an instant, not yet', { ...bare, reset: { ...epoch, on: 'limited' } }, false, []],
  ['an instant, when limited', { ...bare, reset: { ...epoch, on: 'limited' } }, true, ['Reset: 1767225610']],
  [
    'fields',
    { ...bare, fields: 'ietf' },
    false,
    ['RateLimit-Policy: "default";q=2;w=10', 'RateLimit: "default";r=1;t=10'],
  ],
  ['none', bare, true, []],
])('%s', (_, rateLimit, limited, headers) => {
  const taken = limiterOf(rateLimit)(1_767_225_600_000)
  expect(taken.headers(limited).map((pair) => pair.join(': '))).toEqual(headers)
})

test.each<[string, RateLimit['scope'], LimitKeys[], accepted: number]>([
  [
    'one credential',
    'credential',
    [
      { credential: 'a', address: '1' },
      { credential: 'a', address: '2' },
    ],
    2,
  ],
  [
    'two credentials',
    'credential',
    [
      { credential: 'a', address: '1' },
      { credential: 'b', address: '1' },
    ],
    4,
  ],
  [
    'no scope',
    undefined,
    [
      { credential: 'a', address: '1' },
      { credential: 'b', address: '1' },
    ],
    4,
  ],
  ['no credential', 'credential', [{ address: '1' }, { address: '2' }], 4],
  [
    'a credential that is named like an address',
    'credential',
    [{ address: '1' }, { credential: '1', address: '1' }],
    4,
  ],
  [
    'one address',
    'address',
    [
      { credential: 'a', address: '1' },
      { credential: 'b', address: '1' },
    ],
    2,
  ],
  [
    'two tokens',
    'token',
    [
      { credential: 'a', token: 's', address: '1' },
      { credential: 'a', token: 't', address: '1' },
    ],
    4,
  ],
  [
    'no token',
    'token',
    [
      { credential: 'a', address: '1' },
      { credential: 'b', address: '1' },
    ],
    4,
  ],
  [
    'the tightest of several',
    ['user', 'token'],
    [
      { user: 'u', token: 's', address: '1' },
      { user: 'u', token: 't', address: '1' },
    ],
    2,
  ],
  ['several that are the same', ['user', 'application', 'token'], [{ credential: 'a', address: '1' }], 2],
])('a quota for %s', (_, scope, callers, accepted) => {
  const { scope: _scope, ...rest } = declared
  const take = limiterOf(scope === undefined ? rest : { ...rest, scope })
  const outcomes = [1, 2, 3, 4].flatMap((time) => callers.map((keys) => take(time, keys).limited))
  expect(outcomes.filter((limited) => !limited)).toHaveLength(accepted)
})

test('a request that one quota refuses costs nothing of another', () => {
  const take = limiterOf({ ...declared, scope: ['user', 'token'] })
  take(0, { user: 'u', token: 's' })
  take(0, { user: 'u', token: 's' })
  expect(take(0, { user: 'u', token: 't' }).limited).toBe(true)
  expect(take(0, { user: 'v', token: 't' }).headers(false)).toContainEqual(['Remaining', '1'])
})

test.each<[string, RateLimit | undefined, Partial<RateLimiterOptions>, requests: number, accepted: number]>([
  ['nothing declared', undefined, { quota: 1 }, 1500, 1500],
  ['no quota', { status: 429 }, {}, 1500, 1000],
  ['options', declared, { quota: 5, window: 1 }, 10, 5],
  ['off', declared, { off: true }, 10, 10],
])('%s', (_, rateLimit, options, requests, accepted) => {
  const take = limiterOf(rateLimit, options)
  const outcomes = Array.from({ length: requests }, () => take(0))
  expect(outcomes.filter(({ limited }) => !limited)).toHaveLength(accepted)
  if (rateLimit === undefined) expect(outcomes.at(-1)?.headers(true)).toEqual([])
  if (options.off) expect(outcomes.at(-1)?.headers(false)).toContainEqual(['Remaining', '2'])
})

test.each<[api: string, file: string, headers: string[]]>([
  ['users', 'spec/users/openapi.yaml', ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']],
  ['servers', 'spec/servers/openapi.yaml', ['X-RateLimit-Limit', 'X-RateLimit-Remaining']],
  ['cards', 'spec/cards/openapi.yaml', []],
  ['shelf', 'packages/testing/fixtures/shelf/openapi.yaml', ['RateLimit-Policy', 'RateLimit']],
])('the headers of %s', async (name, file, headers) => {
  const api = await loadApi({ name, file: path.join(repository, file) })
  const taken = limiterOf(api.conventions?.wire.rateLimit)(0)
  expect(taken.headers(false).map(([header]) => header)).toEqual(headers)
})
