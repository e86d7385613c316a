import { inspect } from 'node:util'

import { expect, test } from 'vitest'

import { UsageError } from '../errors/usage-error.ts'
import { headerParameters } from '../request/header-parameters.ts'
import type { Input } from '../request/prepare.ts'
import { call, clientOf, errorOf, getThing } from '../testing/test-client.ts'
import { type Received, startServer } from '../testing/test-server.ts'
import { cookieKey, headerKey, queryKey } from './api-key.ts'

const schemes = {
  header: headerKey('X-Key'),
  app: headerKey('X-App'),
  query: queryKey('api[key]'),
  cookie: cookieKey('session'),
  second: cookieKey('app'),
}

async function requestWith(
  auth: Readonly<Record<string, string>>,
  input: Input = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Received> {
  const server = await startServer([{ body: 1 }])
  const client = clientOf(server.url, { auth }, { schemes })
  await call(client, { ...getThing, headers: headerParameters(), security: [Object.keys(auth)] }, input, { headers })
  return server.received[0]!
}

test('several keys work together, in every place', async () => {
  const auth = { header: 'h', app: 'a', query: 'q', cookie: 'c', second: 's' }
  const { url, headers } = await requestWith(auth, { query: { limit: 1 } })
  expect(url).toBe('/thing?limit=1&api[key]=q')
  expect(headers).toMatchObject({ 'x-key': 'h', 'x-app': 'a', cookie: 'session=c; app=s' })
})

test.each<[Input, headers: Record<string, string>, string]>([
  [{ cookie: { theme: 'dark' } }, {}, 'theme=dark; session=c'],
  [{}, { cookie: 'theme=dark' }, 'theme=dark; session=c'],
])('a key in a cookie stands beside the other cookies: %j %j', async (input, headers, want) => {
  expect((await requestWith({ cookie: 'c' }, input, headers)).headers.cookie).toBe(want)
})

test('in the query a key is encoded', async () => {
  const { url } = await requestWith({ query: 'a b&c=d#e+f\r\nX-Other: 1' })
  expect(url).toBe('/thing?api[key]=a%20b%26c%3Dd%23e%2Bf%0D%0AX-Other%3A%201')
})

test.each([
  ['abc+/==', 'abc+/=='],
  ['s%3Aalready.encoded', 's%3Aalready.encoded'],
  ['a;b, "c"\\', 'a%3Bb%2C%20%22c%22%5C'],
  ['a\r\nX-Other: 1', 'a%0D%0AX-Other:%201'],
  ['ä🔑', '%C3%A4%F0%9F%94%91'],
])('in a cookie %j is %s', async (value, want) => {
  const { headers } = await requestWith({ cookie: value })
  expect(headers.cookie).toBe(`session=${want}`)
  expect(headers).not.toHaveProperty('x-other')
})

test.each<[string, auth: Record<string, string>]>([
  ['a line break in a header', { header: 'sEcReT\r\nX-Other: 1' }],
  ['a character no header has', { header: 'sEcReT✓' }],
  ['half a character in a query', { query: 'sEcReT\uD800' }],
  ['half a character in a cookie', { cookie: 'sEcReT\uD800' }],
])('%s is a UsageError that does not quote the key, and nothing is sent', async (_, auth) => {
  const server = await startServer([{ body: 1 }])
  const client = clientOf(server.url, { auth }, { schemes })
  const error = await errorOf(call(client, { ...getThing, headers: headerParameters(), security: [Object.keys(auth)] }))
  expect(error.constructor).toBe(UsageError)
  expect(inspect(error, { depth: Infinity })).not.toContain('sEcReT')
  expect(server.received).toHaveLength(0)
})
