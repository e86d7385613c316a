import { inspect } from 'node:util'

import { expect, test } from 'vitest'

import type { ClientOptions } from '../client.ts'
import type { Clock } from '../clock.ts'
import { AbortedError } from '../errors/aborted-error.ts'
import { ApiError } from '../errors/api-error.ts'
import { AuthenticationError } from '../errors/authentication-error.ts'
import { ConnectionError } from '../errors/connection-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import { offset } from '../pagination/offset.ts'
import { sendPaged } from '../pagination/page.ts'
import { call, clientOf, errorOf, getThing } from '../testing/test-client.ts'
import { type Handler, type Received, type Reply, silent, startServer } from '../testing/test-server.ts'
import { type ClientCredentials, clientCredentials } from './client-credentials.ts'

const secured = { ...getThing, security: [['oauth']] }
const credential: ClientCredentials = { clientId: 'id', clientSecret: 'sEcReT' }

/** A clock whose time is set by hand. */
const clock = { time: 1_000_000, now: () => clock.time, sleep: async () => {} } as Clock & { time: number }

/** An API with a token endpoint that gives t1, t2, … */
async function open(
  options: {
    readonly token?: (index: number, received: Received) => Promise<Reply | void> | Reply | void
    readonly thing?: Handler
    readonly tokenUrl?: string
    readonly scopes?: readonly string[]
    readonly client?: ClientOptions
  } = {},
) {
  const tokens: Received[] = []
  const things: Received[] = []
  const server = await startServer(async (received, index, raw) => {
    if (!received.url.startsWith('/oauth')) {
      things.push(received)
      return (await options.thing?.(received, index, raw)) ?? { body: received.headers.authorization }
    }
    tokens.push(received)
    const granted = { body: { access_token: `t${tokens.length}`, token_type: 'Bearer', expires_in: 300 } }
    return (await options.token?.(tokens.length, received)) ?? granted
  })
  const { scopes, tokenUrl = '/oauth/token' } = options
  const schemes = { oauth: clientCredentials({ tokenUrl, ...(scopes && { scopes }) }) }
  const makeClient = (more: ClientOptions = {}) =>
    clientOf(`${server.url}/v1`, { clock, auth: { oauth: credential }, ...options.client, ...more }, { schemes })
  return { server, tokens, things, schemes, makeClient, client: makeClient() }
}

test('asks for a token as RFC 6749 says, on the origin of the base URL, and uses it for every call', async () => {
  const { client, tokens } = await open()
  expect(await call(client, secured)).toBe('Bearer t1')
  expect(await call(client, secured)).toBe('Bearer t1')
  expect(tokens).toHaveLength(1)
  expect(tokens[0]).toMatchObject({ method: 'POST', url: '/oauth/token', body: 'grant_type=client_credentials' })
  expect(tokens[0]?.headers).toMatchObject({
    accept: 'application/json',
    authorization: `Basic ${btoa('id:sEcReT')}`,
    'content-type': expect.stringMatching(/^application\/x-www-form-urlencoded/),
  })
})

test('the id and the secret are encoded as in a form before they are encoded for HTTP Basic', async () => {
  const special = { clientId: 'a:b c', clientSecret: 'ü+/=' }
  const { client, tokens } = await open({ client: { auth: { oauth: special } } })
  await call(client, secured)
  expect(atob(tokens[0]!.headers.authorization!.slice('Basic '.length))).toBe('a%3Ab+c:%C3%BC%2B%2F%3D')
})

test.each<[string, readonly string[] | undefined, readonly string[] | undefined, string]>([
  ['of the document', ['a:read', 'b'], undefined, 'grant_type=client_credentials&scope=a%3Aread+b'],
  ['of the caller, before those', ['a:read', 'b'], ['c'], 'grant_type=client_credentials&scope=c'],
  ['none', ['a:read'], [], 'grant_type=client_credentials'],
])('scopes: %s', async (_, document, scopes, body) => {
  const auth = { oauth: { ...credential, scopes } }
  const { client, tokens } = await open({ ...(document && { scopes: document }), client: { auth } })
  await call(client, secured)
  expect(tokens[0]?.body).toBe(body)
})

test('a whole address is asked as it is', async () => {
  const other = await startServer([{ body: { access_token: 'elsewhere' } }])
  const { client, tokens } = await open({ tokenUrl: `${other.url}/token` })
  expect(await call(client, secured)).toBe('Bearer elsewhere')
  expect([other.received.length, tokens.length]).toEqual([1, 0])
})

test('two slashes do not lead to another origin', async () => {
  const other = await startServer([{ body: { access_token: 'stolen' } }])
  const { client, server } = await open({ tokenUrl: `//${new URL(other.url).host}/oauth` })
  await call(client, secured).result()
  expect(other.received).toHaveLength(0)
  expect(server.received[0]?.method).toBe('POST')
})

test.each<[string, unknown]>([
  ['a text', 'ready'],
  ['a function that gives a text', async () => 'ready'],
])('%s is a token already: none is asked for, and after 401 none is', async (_, oauth) => {
  const { client, tokens, things } = await open({ client: { auth: { oauth } }, thing: () => ({ status: 401 }) })
  expect(await errorOf(call(client, secured))).toMatchObject({ status: 401 })
  expect(things.map(({ headers }) => headers.authorization)).toEqual(['Bearer ready'])
  expect(tokens).toHaveLength(0)
})

test.each<[life: unknown, seconds: number]>([
  [3600, 3570],
  ['300', 270],
  [100, 90],
  [5, 4.5],
])('a token that lives %j s is used for %d s', async (life, seconds) => {
  const { client } = await open({ token: (n) => ({ body: { access_token: `t${n}`, expires_in: life } }) })
  await call(client, secured)
  clock.time += seconds * 1000 - 1
  expect(await call(client, secured)).toBe('Bearer t1')
  clock.time += 1
  expect(await call(client, secured)).toBe('Bearer t2')
})

test('without a time a token is used until it is refused', async () => {
  const { client } = await open({ token: (n) => ({ body: { access_token: `t${n}` } }) })
  await call(client, secured)
  clock.time += 1e12
  expect(await call(client, secured)).toBe('Bearer t1')
})

test.each([0, -1, 'soon', null])('a life of %j is none: the token serves the calls that wait for it', async (life) => {
  const { client, tokens } = await open({ token: (n) => ({ body: { access_token: `t${n}`, expires_in: life } }) })
  expect(await Promise.all([call(client, secured), call(client, secured)])).toEqual(['Bearer t1', 'Bearer t1'])
  expect(await call(client, secured)).toBe('Bearer t2')
  expect(tokens).toHaveLength(2)
})

test('any number of calls wait for one request', async () => {
  const { client, tokens } = await open()
  const answers = await Promise.all(Array.from({ length: 50 }, () => call(client, secured)))
  expect(new Set(answers)).toEqual(new Set(['Bearer t1']))
  expect(tokens).toHaveLength(1)
})

test('two clients never share a token', async () => {
  const { makeClient, tokens } = await open()
  const clients = [makeClient(), makeClient(), makeClient({ auth: { oauth: { ...credential, clientId: 'b' } } })]
  const answers = await Promise.all(clients.map((client) => call(client, secured)))
  expect(new Set(answers).size).toBe(3)
  expect(tokens).toHaveLength(3)
})

test('other credentials get another token', async () => {
  let current = credential
  const { client, tokens } = await open({ client: { auth: { oauth: () => current } } })
  await call(client, secured)
  current = { ...credential, clientId: 'other' }
  expect(await call(client, secured)).toBe('Bearer t2')
  expect(tokens.map(({ headers }) => atob(headers.authorization!.slice(6)))).toEqual(['id:sEcReT', 'other:sEcReT'])
})

test("one caller's abort does not fail the others", async () => {
  let answer = (): void => {}
  const gate = new Promise<void>((resolve) => (answer = resolve))
  const { client, tokens } = await open({ token: () => gate })
  const first = new AbortController()
  const aborted = call(client, secured, {}, { signal: first.signal })
  const others = [call(client, secured), call(client, secured)]
  await expect.poll(() => tokens.length).toBe(1)
  first.abort()
  expect(await errorOf(aborted)).toBeInstanceOf(AbortedError)
  answer()
  expect(await Promise.all(others.map((other) => other.result().then(({ ok }) => ok)))).toEqual([true, true])
  expect(tokens).toHaveLength(1)
})

test('when all who wait have gone the request ends, and the next call asks anew', async () => {
  let closed = 0
  const { client, tokens } = await open({
    token: (n) => (n === 1 ? silent() : undefined),
    client: {
      fetch: async (request) => {
        request.signal.addEventListener('abort', () => closed++)
        return fetch(request)
      },
    },
  })
  const ending = new AbortController()
  const pending = [1, 2].map(() => call(client, secured, {}, { signal: ending.signal }))
  await expect.poll(() => tokens.length).toBe(1)
  ending.abort()
  for (const one of pending) expect(await errorOf(one)).toBeInstanceOf(AbortedError)
  await expect.poll(() => closed).toBeGreaterThan(0)
  expect(await call(client, secured)).toBe('Bearer t2')
})

test('a token endpoint that is silent is a TimeoutError, and does not hold up later calls for ever', async () => {
  const { client } = await open({ token: (n) => (n === 1 ? silent() : undefined), client: { timeout: 100 } })
  expect(await errorOf(call(client, secured))).toBeInstanceOf(TimeoutError)
  expect(await call(client, secured)).toBe('Bearer t2')
})

test.each<[string, Reply, status: number, code: string | undefined]>([
  [
    'invalid_client',
    { status: 401, body: { error: 'invalid_client', error_description: 'sEcReT' } },
    401,
    'invalid_client',
  ],
  ['invalid_scope', { status: 400, body: { error: 'invalid_scope' } }, 400, 'invalid_scope'],
  ['an error that is no text', { status: 400, body: { error: { secret: 'sEcReT' } } }, 400, undefined],
  ['no JSON', { status: 503, body: 'Down' }, 503, undefined],
  ['no object', { status: 500, body: null }, 500, undefined],
  ['a success without a token', { body: {} }, 200, undefined],
  ['a success with an empty token', { body: { access_token: '' } }, 200, undefined],
  ['a success that is no JSON', { body: 'token' }, 200, undefined],
  ['a token of another type', { body: { access_token: 't', token_type: 'mac' } }, 200, undefined],
])('%s is an AuthenticationError; it is not kept', async (_, reply, status, code) => {
  const { client, tokens, things } = await open({ token: (n) => (n === 1 ? reply : undefined) })
  const [error, same] = await Promise.all([errorOf(call(client, secured)), errorOf(call(client, secured))])
  expect(error.constructor).toBe(AuthenticationError)
  expect(error).toMatchObject({ status, code, operation: 'getThing' })
  expect(error.message).toBe(['getThing: no access token:', status, code].filter(Boolean).join(' '))
  expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('sEcReT')
  expect(same).toBeInstanceOf(AuthenticationError)
  expect([tokens.length, things.length]).toEqual([1, 0])
  expect(await call(client, secured)).toBe('Bearer t2')
})

test('an error names the call that failed, not the one that asked for the token', async () => {
  const { client } = await open({ token: () => ({ status: 400 }) })
  const errors = await Promise.all(['a', 'b'].map((id) => errorOf(call(client, { ...secured, id }))))
  expect(errors.map(({ message }) => message)).toEqual(['a: no access token: 400', 'b: no access token: 400'])
})

test.each([301, 302, 303, 307, 308])('a token endpoint that redirects with %d is not followed', async (status) => {
  const other = await startServer([{ body: { access_token: 'stolen' } }])
  for (const Location of [`${other.url}/oauth`, '/oauth/elsewhere']) {
    const { client, tokens } = await open({ token: () => ({ status, headers: { Location } }) })
    expect(await errorOf(call(client, secured))).toMatchObject({ name: 'AuthenticationError', status })
    expect(tokens).toHaveLength(1)
  }
  expect(other.received).toHaveLength(0)
})

test('no answer at all is a ConnectionError with the reason', async () => {
  const { makeClient } = await open({ tokenUrl: 'http://127.0.0.1:1/token' })
  const error = await errorOf(call(makeClient({ retries: 0 }), secured))
  expect(error.constructor).toBe(ConnectionError)
  expect(error.message).toBe('getThing: no access token: no answer')
  expect(error.cause).toBeInstanceOf(TypeError)
  expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('sEcReT')
})

test.each(['no address', 'http://user:sEcReT@127.0.0.1/'])('%s as an address is a UsageError', async (tokenUrl) => {
  const { client } = await open({ tokenUrl })
  const error = await errorOf(call(client, secured))
  expect(error.name).toBe('UsageError')
  expect(inspect(error, { depth: Infinity })).not.toContain('sEcReT')
})

test.each<[string, Record<string, string>]>([
  ['invalid_token', { 'WWW-Authenticate': 'Bearer realm="a", error="invalid_token", error_description="expired"' }],
  ['invalid_token without quotes', { 'WWW-Authenticate': 'Bearer error=invalid_token' }],
  ['invalid_token after another challenge', { 'WWW-Authenticate': 'Basic realm="a", Bearer error="invalid_token"' }],
  ['nothing of an error', { 'WWW-Authenticate': 'Bearer' }],
  ['nothing', {}],
])('a 401 that says %s: the call is sent once more with a new token', async (_, headers) => {
  const { client, tokens, things } = await open({
    thing: (received) => (received.headers.authorization === 'Bearer t1' ? { status: 401, headers } : undefined),
    client: { retries: 0 },
  })
  expect(await call(client, secured)).toBe('Bearer t2')
  expect([tokens.length, things.length]).toEqual([2, 2])
})

test.each(['invalid_request', 'insufficient_scope'])('a 401 that says %s is not cured by a token', async (error) => {
  const headers = { 'WWW-Authenticate': `Bearer error="${error}", scope="invalid_token"` }
  const { client, tokens, things } = await open({ thing: () => ({ status: 401, headers }) })
  expect((await errorOf(call(client, secured))).constructor).toBe(ApiError)
  expect([tokens.length, things.length]).toEqual([1, 1])
})

test('a server that takes no token is asked once more, not for ever', async () => {
  const { client, tokens, things } = await open({ thing: () => ({ status: 401 }) })
  expect(await errorOf(call(client, secured))).toMatchObject({ status: 401 })
  expect([tokens.length, things.length]).toEqual([2, 2])
})

test('a refusal that comes late does not take away a newer token', async () => {
  let release = (): void => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  const { client, tokens } = await open({
    thing: async ({ headers, url }) => {
      if (headers.authorization !== 'Bearer t1') return undefined
      if (url.endsWith('late')) await gate
      return { status: 401 }
    },
  })
  const late = call(client, { ...secured, path: '/late' })
  await call(client, secured)
  expect(tokens).toHaveLength(2)
  release()
  expect(await late).toBe('Bearer t2')
  expect(tokens).toHaveLength(2)
})

test('many calls that are refused at once get one new token', async () => {
  const { client, tokens } = await open({
    thing: ({ headers }) => (headers.authorization === 'Bearer t1' ? { status: 401 } : undefined),
  })
  const answers = await Promise.all(Array.from({ length: 20 }, () => call(client, secured)))
  expect(new Set(answers)).toEqual(new Set(['Bearer t2']))
  expect(tokens).toHaveLength(2)
})

test('a body that can be read once is not sent again, and the next call has a new token', async () => {
  const { client, things } = await open({
    thing: ({ headers }) => (headers.authorization === 'Bearer t1' ? { status: 401 } : undefined),
  })
  const upload = { ...secured, method: 'POST', body: 'application/octet-stream' }
  const stream = () => new Blob(['data']).stream()
  expect(await errorOf(call(client, upload, { body: stream() }))).toMatchObject({ status: 401 })
  expect(await call(client, upload, { body: stream() })).toBe('Bearer t2')
  expect(things).toHaveLength(2)
})

test('a list of many pages outlives several tokens', async () => {
  const { client, tokens } = await open({
    thing: ({ url, headers }) => {
      // A minute passes with each page, and the server counts for itself: a token is good for five.
      clock.time += 60_000
      if (headers.authorization !== `Bearer t${tokens.length}`) return { status: 401 }
      const skip = Number(new URL(url, 'http://a').searchParams.get('offset') ?? 0)
      return { body: { data: [skip], total: 30 } }
    },
  })
  const page = offset({ offset: 'offset', items: '/data', total: '/total' })
  const items: unknown[] = []
  for await (const item of sendPaged(client, { ...secured, page })) items.push(item)
  expect(items).toEqual(Array.from({ length: 30 }, (_, index) => index))
  expect(tokens.length).toBeGreaterThan(5)
})

test('the request for a token goes through the fetch of the client, but not through its middleware', async () => {
  const seen: string[] = []
  const asked: string[] = []
  const { client } = await open({
    client: {
      fetch: (request) => (seen.push(new URL(request.url).pathname), fetch(request)),
      middleware: [{ onRequest: ({ url }) => void asked.push(new URL(url).pathname) }],
    },
  })
  await call(client, secured)
  expect(seen).toEqual(['/oauth/token', '/v1/thing'])
  expect(asked).toEqual(['/v1/thing'])
})
