import { expect, test } from 'vitest'

import { bearer } from '../auth/bearer.ts'
import type { ClientOptions } from '../client.ts'
import { ConcordError } from '../errors/concord-error.ts'
import { ConnectionError } from '../errors/connection-error.ts'
import { call, clientOf, errorOf, getThing } from '../testing/test-client.ts'
import { testClock } from '../testing/test-clock.ts'
import { startServer } from '../testing/test-server.ts'
import type { Middleware } from './middleware.ts'

const secured = { ...getThing, security: [['token']] }
const client = (url: string, middleware: readonly Middleware[], more: ClientOptions = {}) =>
  clientOf(url, { auth: { token: 't' }, clock: testClock(), middleware, ...more }, { schemes: { token: bearer } })

test('the first is the outermost, and all see the credentials', async () => {
  const server = await startServer([{ body: 1 }])
  const seen: string[] = []
  const layer = (name: string): Middleware => ({
    onRequest: ({ headers }) => void seen.push(`${name} ${headers.get('Authorization')}`),
    onResponse: async ({ status }) => void seen.push(`${name} ${status}`),
    onError: () => void seen.push(`${name} error`),
  })
  expect(await call(client(server.url, [layer('a'), {}, layer('b')]), secured)).toBe(1)
  expect(seen).toEqual(['a Bearer t', 'b Bearer t', 'b 200', 'a 200'])
})

test('a request and an answer may be changed and replaced', async () => {
  const server = await startServer([{ body: 'sent' }])
  const urls: string[] = []
  const { data, response } = await call(
    client(server.url, [
      {
        onRequest: (request) => {
          request.headers.set('X-A', '1')
          return new Request(`${server.url}/other`, request)
        },
        onResponse: async (answer, { url }) => {
          urls.push(url)
          return new Response(`${await answer.clone().text()}, changed`, answer)
        },
      },
      { onRequest: async (request) => request.headers.set('X-B', '2') },
    ]),
    secured,
  ).withResponse()
  expect([data, response.status]).toEqual(['sent, changed', 200])
  expect(urls).toEqual([`${server.url}/other`])
  expect(server.received[0]).toMatchObject({
    url: '/other',
    headers: { 'x-a': '1', 'x-b': '2', authorization: 'Bearer t' },
  })
})

test('what a request belongs to: the operation, and which sending it is', async () => {
  const server = await startServer([{ status: 429 }, { status: 503 }, { body: 1 }])
  const seen: unknown[] = []
  await call(client(server.url, [{ onRequest: (_, info) => void seen.push(info) }]))
  expect(seen).toEqual([1, 2, 3].map((attempt) => ({ operation: 'getThing', attempt })))
})

test('a token that is renewed makes another sending', async () => {
  const server = await startServer([{ status: 401 }, { body: 1 }])
  const attempts: number[] = []
  const renewable = Object.assign(() => {}, { refused: () => true })
  const schemes = { token: renewable }
  const middleware: Middleware[] = [{ onRequest: (_, { attempt }) => void attempts.push(attempt) }]
  await call(clientOf(server.url, { auth: { token: 't' }, middleware }, { schemes }), secured)
  expect(attempts).toEqual([1, 2])
})

test('it is told why no answer came, and the error stays what it is', async () => {
  const seen: unknown[] = []
  const middleware = { onError: (error: unknown, { url }: Request) => void seen.push((error as Error).message, url) }
  const error = await errorOf(call(client('http://127.0.0.1:1', [middleware], { retries: 0 })))
  expect(error.constructor).toBe(ConnectionError)
  expect(seen).toEqual(['fetch failed', 'http://127.0.0.1:1/thing'])
})

const fail = (): never => {
  throw new Error('mine')
}

test.each<[string, Middleware, sent: number]>([
  ['with the request', { onRequest: fail }, 0],
  ['with the request, later', { onRequest: async () => fail() }, 0],
  ['with the answer', { onResponse: fail }, 1],
])('middleware that fails %s fails the call with its own error', async (_, middleware, sent) => {
  const server = await startServer([{ body: 1 }])
  const told: unknown[] = []
  const outer = { onError: (error: unknown) => void told.push((error as Error).message) }
  const error = await errorOf(call(client(server.url, [outer, middleware])))
  expect(error.constructor).toBe(ConcordError)
  expect(error).toMatchObject({ message: 'getThing: middleware failed', cause: { message: 'mine' } })
  expect(told).toEqual(['getThing: middleware failed'])
  expect(server.received).toHaveLength(sent)
})

test('a request it makes itself follows no redirect to another origin either', async () => {
  const other = await startServer([{ body: 'stolen' }])
  const server = await startServer([{ status: 302, headers: { Location: other.url } }])
  const middleware = { onRequest: ({ url, headers }: Request) => new Request(url, { headers, redirect: 'follow' }) }
  expect(await errorOf(call(client(server.url, [middleware])))).toMatchObject({ status: 302 })
  expect(other.received).toHaveLength(0)
})
