import { inspect } from 'node:util'

import { expect, test } from 'vitest'

import { bearer } from '../auth/bearer.ts'
import type { Authenticator, Credential } from '../auth/credential.ts'
import { UsageError } from '../errors/usage-error.ts'
import { call, clientOf, errorOf, getThing } from '../testing/test-client.ts'
import { testClock } from '../testing/test-clock.ts'
import { startServer } from '../testing/test-server.ts'

const key: Authenticator<string> = (value, { headers }) => headers.set('X-Key', value)
const basic: Authenticator<{ username: string; password: string }> = ({ username, password }, { headers }) =>
  headers.set('Authorization', `Basic ${btoa(`${username}:${password}`)}`)
const schemes = { token: bearer, key, basic, constructor: key }

const secured = { ...getThing, security: [['token']] }
type Auth = Record<string, Credential<unknown>>

test.each<[string, Credential]>([
  ['a text', 't1'],
  ['a function', () => 't1'],
  ['an async function', async () => 't1'],
])('a bearer token as %s', async (_, token) => {
  const server = await startServer([{ body: 1 }])
  await call(clientOf(server.url, { auth: { token } }), secured)
  expect(server.received[0]?.headers.authorization).toBe('Bearer t1')
})

test('a function is asked for each try, so that a token may change in between', async () => {
  const server = await startServer([{ status: 429 }, { status: 503 }, { body: 1 }])
  let count = 0
  const client = clientOf(server.url, { clock: testClock(), auth: { token: async () => `t${++count}` } })
  await call(client, secured)
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2', 'Bearer t3'])
})

test.each<[string, Auth | undefined]>([
  ['no credentials', undefined],
  ['undefined', { token: undefined }],
  ['an empty text, as of an environment variable that is not set', { token: '' }],
  ['null', { token: null }],
  ['a function that gives none', { token: () => undefined }],
  ['another scheme', { key: 'k' }],
])('%s is a UsageError, and nothing is sent', async (_, auth) => {
  const server = await startServer([{ body: 1 }])
  const result = await call(clientOf(server.url, { auth }), secured).result()
  expect(result).toMatchObject({ ok: false, status: undefined })
  const { error } = result as { error: Error }
  expect(error.constructor).toBe(UsageError)
  expect(error.message).toBe('getThing: needs credentials: pass auth.token when you create the client')
  expect(server.received).toHaveLength(0)
})

test.each<[string, () => never]>([
  [
    'throws',
    () => {
      throw new Error('no vault')
    },
  ],
  [
    'rejects',
    (async () => {
      throw new Error('no vault')
    }) as never,
  ],
])('a function that %s is a UsageError with the cause, and nothing is sent', async (_, token) => {
  const server = await startServer([{ body: 1 }])
  const error = await errorOf(call(clientOf(server.url, { auth: { token } }), secured))
  expect(error.constructor).toBe(UsageError)
  expect(error).toMatchObject({
    message: 'getThing: auth.token could not give a credential',
    cause: { message: 'no vault' },
  })
  expect(server.received).toHaveLength(0)
})

const either = { ...getThing, security: [['token', 'key'], ['basic'], ['key']] }
const login = { username: 'u', password: 'p' }

test.each<[string, Auth, authorization: string | undefined, key: string | undefined]>([
  ['token and key', { token: 't', key: 'k' }, 'Bearer t', 'k'],
  ['everything', { token: 't', key: 'k', basic: login }, 'Bearer t', 'k'],
  ['token and basic', { token: 't', basic: login }, `Basic ${btoa('u:p')}`, undefined],
  ['key', { key: 'k' }, undefined, 'k'],
  ['key, and a token that is empty', { token: () => '', key: 'k' }, undefined, 'k'],
])('of several alternatives the first complete one is used: given %s', async (_, auth, authorization, xKey) => {
  const server = await startServer([{ body: 1 }])
  await call(clientOf(server.url, { auth }, { schemes }), either)
  expect(server.received[0]?.headers.authorization).toBe(authorization)
  expect(server.received[0]?.headers['x-key']).toBe(xKey)
})

test('when no alternative is complete, the error names them all', async () => {
  const error = await errorOf(call(clientOf('http://127.0.0.1:1', { auth: { token: 't' } }, { schemes }), either))
  expect(error.message).toBe(
    'getThing: needs credentials: pass auth.token and auth.key, or auth.basic, or auth.key when you create the client',
  )
})

test.each([
  ['needs none', getThing, undefined],
  ['may do without', { ...getThing, security: [['token'], []] }, undefined],
  ['may do without, but can have one', { ...getThing, security: [['token'], []] }, 't'],
])('an operation that %s', async (_, operation, token) => {
  const server = await startServer([{ body: 1 }])
  await call(clientOf(server.url, { auth: { token } }), operation)
  expect(server.received[0]?.headers.authorization).toBe(token && `Bearer ${token}`)
})

test('a scheme may be called like something every object has', async () => {
  const server = await startServer([{ body: 1 }])
  const error = await errorOf(call(clientOf(server.url, {}, { schemes }), { ...getThing, security: [['constructor']] }))
  expect(error).toBeInstanceOf(UsageError)
  expect(server.received).toHaveLength(0)
})

test('two clients never share credentials', async () => {
  const server = await startServer(async () => ({ body: 1 }))
  const clients = Array.from({ length: 20 }, (_, index) =>
    clientOf(server.url, { auth: { token: async () => `t${index}` } }),
  )
  await Promise.all(clients.map((client, index) => call(client, { ...secured, path: `/${index}` })))
  for (const { url, headers } of server.received) expect(headers.authorization).toBe(`Bearer t${url.slice(1)}`)
  expect(server.received).toHaveLength(20)
})

test('what is done later to the object with the credentials does not reach the client', async () => {
  const server = await startServer([{ body: 1 }])
  const auth: Auth = { token: 'first' }
  const client = clientOf(server.url, { auth })
  auth['token'] = 'second'
  await call(client, secured)
  expect(server.received[0]?.headers.authorization).toBe('Bearer first')
})

const secret = 'sEcReT'

test.each<[string, Parameters<typeof clientOf>[1], path: string]>([
  ['an ApiError', {}, '/400'],
  ['an ApiError after tries', { clock: testClock() }, '/429'],
  ['a ParseError', {}, '/no-json'],
  ['a redirect', {}, '/302'],
  ['a dropped connection', {}, '/drop'],
  ['a refused connection', { baseUrl: 'http://127.0.0.1:1' }, '/400'],
  ['a time-out', { timeout: 20 }, '/silent'],
  ['a credential that is not valid in a header', { auth: { token: `a\n${secret}` } }, '/400'],
  ['a credential that is no Latin-1', { auth: { token: `\u2713${secret}` } }, '/400'],
  ['an address that is none', { baseUrl: 'no address' }, '/400'],
  ['a password in the address', { baseUrl: `http://user:${secret}@127.0.0.1:1` }, '/400'],
])('a credential shows nowhere in the error: %s', async (_, options, path) => {
  const server = await startServer(({ url }, __, { request }) => {
    if (url === '/silent') return new Promise(() => {})
    if (url === '/drop') return void request.socket.destroy()
    if (url === '/no-json') return { body: '{', headers: { 'Content-Type': 'application/json' } }
    return { status: Number(url.slice(1)), body: {}, headers: { Location: 'http://127.0.0.1:1/' } }
  })
  const auth = { token: secret, key: () => secret, basic: { username: 'u', password: secret } }
  const client = clientOf(options?.baseUrl ?? server.url, { auth, ...options }, { schemes })
  const error = await errorOf(call(client, { ...getThing, path, security: [['token']] }))
  const shown = [
    error.message,
    error.stack,
    JSON.stringify(error),
    inspect(error, { depth: Infinity, showHidden: true, getters: true }),
  ]
  expect(shown.join('\n')).not.toContain(secret)
})

test('a credential that becomes unusable for the second try shows nowhere either', async () => {
  const server = await startServer([{ status: 429 }])
  const tokens = ['good', `bad\n${secret}`]
  const client = clientOf(server.url, { clock: testClock(), auth: { token: () => tokens.shift() } })
  const error = await errorOf(call(client, secured))
  expect(error.constructor).toBe(UsageError)
  expect(inspect(error, { depth: Infinity })).not.toContain(secret)
  expect(server.received).toHaveLength(1)
})
