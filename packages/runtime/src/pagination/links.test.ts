import { expect, test } from 'vitest'

import { queryKey } from '../auth/api-key.ts'
import type { ClientOptions } from '../client.ts'
import { PaginationError } from '../errors/pagination-error.ts'
import { UsageError } from '../errors/usage-error.ts'
import { call, clientOf, createThing, errorOf, getThing } from '../testing/test-client.ts'
import { type Handler, startServer, type TestServer } from '../testing/test-server.ts'
import { link } from './link.ts'
import { linkHeader } from './link-header.ts'
import { type PageCall, type PagedDescriptor, sendPaged } from './page.ts'
import { headerParameters } from '../request/header-parameters.ts'

const listThings: PagedDescriptor = {
  ...getThing,
  id: 'listThings',
  path: '/things',
  fixed: { paginated: true },
  page: link({ items: '/data', next: '/next' }),
}

function list(server: TestServer, options: ClientOptions = {}, query: object = { limit: 2 }): PageCall<number> {
  return sendPaged(clientOf(`${server.url}/v1`, options), listThings, { query })
}

/** Serves two pages; the first has the link a function makes of the origin. */
const leadingTo =
  (next: (origin: string) => string): Handler =>
  ({ headers }, index) =>
    index === 0 ? { body: { data: [1], next: next(`http://${headers.host}`) } } : { body: { data: [2] } }

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

test.each<[string, next: (origin: string) => string, asked: string]>([
  ['in full', (origin) => `${origin}/v1/things?cursor=x`, '/v1/things?cursor=x'],
  ['in full, outside the base URL', (origin) => `${origin}/other/things?cursor=x`, '/other/things?cursor=x'],
  ['from the root of the origin', () => '/things?cursor=x', '/things?cursor=x'],
  ['from the root, below the base URL', () => '/v1/things?cursor=x', '/v1/things?cursor=x'],
  ['a query', () => '?cursor=x', '/v1/things?cursor=x'],
  ['a path', () => 'others?cursor=x', '/v1/others?cursor=x'],
  ['without a query', () => '/v1/things/2', '/v1/things/2'],
  ['with a fragment', () => '?cursor=x#top', '/v1/things?cursor=x'],
  ['as it is encoded', () => '/v1/a%2Fb%20c?q=%2B+%5B&q=ä', '/v1/a%2Fb%20c?q=%2B+%5B&q=%C3%A4'],
  ['with slashes', () => '/v1//things//', '/v1//things//'],
])('a link is followed: %s', async (_, next, asked) => {
  const server = await startServer(leadingTo(next))
  expect(await all(list(server))).toEqual([1, 2])
  expect(server.received.map(({ url }) => url)).toEqual(['/v1/things?paginated=true&limit=2', asked])
})

test('a link is relative to the page it is on', async () => {
  const links = ['a/2?x=1', '3', '?x=2']
  const server = await startServer((_, index) => ({ body: { data: [index], next: links[index] } }))
  expect(await all(list(server))).toEqual([0, 1, 2, 3])
  expect(server.received.map(({ url }) => url).slice(1)).toEqual(['/v1/a/2?x=1', '/v1/a/3', '/v1/a/3?x=2'])
})

test.each<[string, next: (origin: string, other: string) => string]>([
  ['another port', (_, other) => `${other}/v1/things?cursor=x`],
  ['another scheme', (origin) => `${origin.replace('http:', 'https:')}/v1/things`],
  ['another host', (origin) => `${origin.replace('127.0.0.1', 'localhost')}/v1/things`],
  ['no scheme', () => '//other.example/v1/things'],
  ['the host as a user', (origin) => `${origin}@other.example/`],
  ['no host', () => 'data:application/json,{}'],
])('a link to another origin is refused, and nothing is sent: %s', async (_, next) => {
  const other = await startServer([{ body: { data: [3] } }])
  const server = await startServer(leadingTo((origin) => next(origin, other.url)))
  const found: number[] = []
  const failure = await (async () => {
    for await (const item of list(server)) found.push(item)
  })().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(PaginationError)
  expect((failure as Error).message).toBe('listThings: the next page is on another origin')
  // What came is not lost.
  expect(found).toEqual([1])
  expect([server.received.length, other.received.length]).toEqual([1, 0])

  const page = await list(await startServer(leadingTo((origin) => next(origin, other.url))))
  expect(page.hasNext).toBe(true)
  expect(await page.next()!.result()).toMatchObject({
    ok: false,
    status: undefined,
    error: { name: 'PaginationError' },
  })
})

test('an address of its own is no way around that', async () => {
  const other = await startServer([{ body: 1 }])
  const client = clientOf('http://127.0.0.1:1/v1', { auth: { token: 'secret' } })
  const error = await errorOf(call(client, getThing, { url: `${other.url}/thing` }))
  expect(error).toBeInstanceOf(UsageError)
  expect(error.message).toBe(`getThing: ${other.url} is not the origin of this client`)
  expect(other.received).toHaveLength(0)
})

test('a link in a header', async () => {
  const server = await startServer((_, index) => ({
    body: [index],
    headers: { Link: index < 2 ? `</v1/x?page=${index + 2}>; rel="next", </v1/x?page=3>; rel=last` : '' },
  }))
  const operation = { ...listThings, page: linkHeader({ items: '' }) }
  expect(await all(sendPaged(clientOf(`${server.url}/v1`), operation))).toEqual([0, 1, 2])
  expect(server.received.map(({ url }) => url).slice(1)).toEqual(['/v1/x?page=2', '/v1/x?page=3'])
})

test('a key in the query goes with every page, once', async () => {
  const server = await startServer(({ url }, index) =>
    index === 0 ? { body: { data: [1], next: `${url}&cursor=x` } } : { body: { data: [2] } },
  )
  const client = clientOf(server.url, { auth: { key: 's' } }, { schemes: { key: queryKey('api_key') } })
  expect(await all(sendPaged(client, { ...listThings, security: [['key']] }))).toEqual([1, 2])
  expect(server.received.map(({ url }) => url)).toEqual([
    '/things?paginated=true&api_key=s',
    '/things?paginated=true&cursor=x&api_key=s',
  ])
})

test('headers and a body go with every page', async () => {
  const server = await startServer(leadingTo(() => '?cursor=x'))
  const operation = { ...createThing, page: listThings.page, headers: headerParameters() }
  const input = { body: { q: 'a' }, header: { 'X-Own': '1' } }
  expect(await all(sendPaged(clientOf(server.url), operation, input))).toEqual([1, 2])
  expect(server.received.map(({ method, body, headers }) => [method, body, headers['x-own']])).toEqual([
    ['POST', '{"q":"a"}', '1'],
    ['POST', '{"q":"a"}', '1'],
  ])
})
