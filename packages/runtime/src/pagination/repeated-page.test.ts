import { expect, test } from 'vitest'

import { PaginationError } from '../errors/pagination-error.ts'
import { clientOf, createThing, getThing } from '../testing/test-client.ts'
import { startServer, type TestServer } from '../testing/test-server.ts'
import { cursor } from './cursor.ts'
import { lastId } from './last-id.ts'
import { link } from './link.ts'
import { linkHeader } from './link-header.ts'
import { type PageCall, type PagedDescriptor, sendPaged } from './page.ts'
import type { PageStrategy } from './page-strategy.ts'
import { inBody } from './in-body.ts'

const byCursor = cursor({ cursor: 'cursor', items: '/data', next: '/next' })

function list(server: TestServer, page: PageStrategy, query: object = {}): PageCall<number> {
  const operation: PagedDescriptor = { ...getThing, id: 'listThings', page }
  return sendPaged(clientOf(server.url), operation, { query })
}

/** What came, and what ended it. */
async function until<T>(items: AsyncIterable<T>): Promise<[found: T[], failure: unknown]> {
  const found: T[] = []
  try {
    for await (const item of items) found.push(item)
  } catch (failure) {
    return [found, failure]
  }
  return [found, undefined]
}

test.each<[string, PageStrategy, next: readonly string[], found: number, query?: object]>([
  ['a cursor that stays', byCursor, ['a', 'a'], 2],
  ['a cursor that stays from the start', byCursor, ['a'], 1, { cursor: 'a' }],
  ['two cursors in turn', byCursor, ['a', 'b', 'a'], 3],
  ['a cursor that comes again late', byCursor, ['a', 'b', 'c', 'd', 'e', 'c'], 6],
  ['a link to itself', link({ items: '/data', next: '/next' }), ['?'], 2],
  ['a link to the page it is on', link({ items: '/data', next: '/next' }), ['/thing'], 1],
  ['two links in turn', link({ items: '/data', next: '/next' }), ['?p=2', '?p=3', '/thing?p=2'], 3],
  ['back to the first page', link({ items: '/data', next: '/next' }), ['?p=2', '/thing'], 2],
  ['an id that stays', lastId({ after: 'after', items: '/data', last: '/next' }), ['a', 'a'], 2],
])('ends with an error: %s', async (_, strategy, next, found, query) => {
  const server = await startServer((_, index) => ({ body: { data: [index], next: next[index % next.length] } }))
  const [items, failure] = await until(list(server, strategy, query))
  expect(failure).toBeInstanceOf(PaginationError)
  expect(failure).toMatchObject({ message: 'listThings: the next page was there before', operation: 'listThings' })
  expect([items.length, server.received.length]).toEqual([found, found])
})

test('in a header, and in a body', async () => {
  const server = await startServer((_, index) => ({
    body: { data: [index], next: 'a' },
    headers: { Link: `<?p=${index % 2}>; rel=next` },
  }))
  expect((await until(list(server, linkHeader({ items: '/data' }))))[1]).toBeInstanceOf(PaginationError)
  const page = cursor({ cursor: '/cursor', items: '/data', next: '/next', in: inBody })
  const bodies = await until(sendPaged(clientOf(server.url), { ...createThing, page }, { body: { cursor: 'a' } }))
  expect(bodies[1]).toBeInstanceOf(PaginationError)
})

test('going the same way twice is no repetition, nor is another way from the same page', async () => {
  const server = await startServer((_, index) => ({
    body: { data: [index], next: ['a', 'b', 'c', undefined, 'b', 'a2', 'b', undefined][index] },
  }))
  const first = await list(server, byCursor)
  expect(await until(first)).toEqual([[0, 1, 2, 3], undefined])
  // b, a2 and b again: the second b is one of this way, the first is not.
  const [items, failure] = await until(first)
  expect(items).toEqual([0, 4, 5, 6])
  expect(failure).toBeInstanceOf(PaginationError)

  expect(await until((await first.next())!)).toEqual([[7], undefined])
})

test('many pages without a repetition take little time', async () => {
  const count = 5_000
  const fetch = async (request: Request): Promise<Response> => {
    const at = Number(new URL(request.url).searchParams.get('cursor') ?? 0)
    return Response.json({ data: [at], next: at + 1 < count ? at + 1 : null })
  }
  const client = clientOf('http://a.example', { fetch })
  const [items, failure] = await until(sendPaged(client, { ...getThing, page: byCursor }))
  expect([items.length, failure]).toEqual([count, undefined])
})
