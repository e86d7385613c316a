import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { expect, test } from 'vitest'

import type { CallOptions } from '../client.ts'
import { BadRequestError } from '../errors/bad-request-error.ts'
import { ParseError } from '../errors/parse-error.ts'
import { clientOf, getThing } from '../testing/test-client.ts'
import { testClock } from '../testing/test-clock.ts'
import { type Handler, type Received, type Reply, startServer, type TestServer } from '../testing/test-server.ts'
import { offset } from './offset.ts'
import { type Page, type PageCall, type PagedDescriptor, sendPaged } from './page.ts'

const listThings: PagedDescriptor = {
  ...getThing,
  id: 'listThings',
  page: offset({ offset: 'offset', items: '/data', total: '/total' }),
  errors: { 400: BadRequestError },
}

function list(server: TestServer, query: object = {}, options: CallOptions = {}): PageCall<number> {
  return sendPaged(clientOf(server.url, { clock: testClock() }), listThings, { query }, options)
}

const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index)
const asked = ({ url }: Received, name: string, missing: number): number =>
  Number(new URL(url, 'http://a.example').searchParams.get(name) ?? missing)

/** Serves the numbers below `count`; `change` changes what a page says. */
function pages(count: number, { most = 100, total = true }: { most?: number; total?: boolean } = {}): Handler {
  return (received): Reply => {
    const [skip, limit] = [asked(received, 'offset', 0), asked(received, 'limit', 10)]
    const data = numbers(count).slice(skip, skip + Math.min(limit, most))
    return { body: { data, ...(total && { total: count }) } }
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

test.each<[string, Handler, query: object, count: number, requests: number]>([
  ['one page', pages(3), {}, 3, 1],
  ['no items', pages(0), {}, 0, 1],
  ['a last page that is full', pages(20), {}, 20, 2],
  ['a last page that is not full', pages(25), {}, 25, 3],
  ['a limit of its own', pages(25), { limit: 7 }, 25, 4],
  ['a server that clamps the limit', pages(25, { most: 4 }), { limit: 1000 }, 25, 7],
  ['no total: ends with an empty page', pages(20, { total: false }), {}, 20, 3],
  ['many pages', pages(500), { limit: 3 }, 500, 167],
])('every item once and in order: %s', async (_, handler, query, count, requests) => {
  const server = await startServer(handler)
  expect(await all(list(server, query))).toEqual(numbers(count))
  expect(server.received).toHaveLength(requests)
})

test('iteration begins where the query says, and keeps the rest of it', async () => {
  const server = await startServer(pages(25))
  expect(await all(list(server, { offset: 12, limit: 8, sort: 'name' }))).toEqual(numbers(25).slice(12))
  expect(server.received.map(({ url }) => url)).toEqual([
    '/thing?offset=12&limit=8&sort=name',
    '/thing?offset=20&limit=8&sort=name',
  ])
})

test('a query that is changed afterwards changes nothing', async () => {
  const server = await startServer(pages(25))
  const query = { limit: 10 }
  const pending = list(server, query)
  query.limit = 1
  expect((await all(pending)).length).toBe(25)
  expect(server.received).toHaveLength(3)
})

test.each<[string, totals: number[], count: number, requests: number]>([
  ['shrinks to what has come', [30, 20, 20], 20, 2],
  ['shrinks below what has come', [30, 5, 5], 20, 2],
  ['shrinks to nothing', [30, 0, 0], 20, 2],
  ['grows', [20, 30, 30], 30, 3],
])('the total of the last answer counts: it %s', async (_, totals, count, requests) => {
  const server = await startServer((received, index) => ({
    body: {
      data: numbers(100)
        .slice(asked(received, 'offset', 0))
        .slice(0, 10),
      total: totals[index],
    },
  }))
  expect(await all(list(server))).toEqual(numbers(count))
  expect(server.received).toHaveLength(requests)
})

test('a total that promises more than there is does not ask forever', async () => {
  const server = await startServer((received) => ({
    body: {
      data: numbers(15)
        .slice(asked(received, 'offset', 0))
        .slice(0, 10),
      total: 1000,
    },
  }))
  expect(await all(list(server))).toEqual(numbers(15))
  expect(server.received).toHaveLength(3)
})

test('awaited it is one page', async () => {
  const server = await startServer(pages(25))
  const page = await list(server, { limit: 10 })
  expect(page).toMatchObject({ items: numbers(10), total: 25, hasNext: true })
  expect(server.received).toHaveLength(1)
})

test('next() goes page by page, and is undefined after the last', async () => {
  const server = await startServer(pages(25))
  const first = await list(server)
  const second = await first.next()
  const third = await second!.next()
  expect(second).toMatchObject({ items: [10, 11, 12, 13, 14, 15, 16, 17, 18, 19], hasNext: true })
  expect(third).toMatchObject({ items: [20, 21, 22, 23, 24], hasNext: false })
  expect(third!.next()).toBe(undefined)
  expect(await first.next()!.result()).toMatchObject({ ok: true, data: { items: second!.items } })
})

test.each<[string, (call: PageCall<number>) => Promise<AsyncIterable<Page<number>>>]>([
  ['a call', async (call) => call.pages()],
  ['a page', async (call) => (await call).pages()],
])('pages() of %s gives each page once', async (_, pagesOf) => {
  const server = await startServer(pages(25))
  const found = await all(await pagesOf(list(server)))
  expect(found.map(({ items }) => items.length)).toEqual([10, 10, 5])
  expect(server.received).toHaveLength(3)
})

test('a page that went through an async function iterates on from where it stands', async () => {
  const server = await startServer(pages(25))
  const second = async (): Promise<Page<number>> => (await (await list(server)).next())!
  expect(await all(await second())).toEqual(numbers(25).slice(10))
  expect(server.received).toHaveLength(3)
  const passedOn = async (): Promise<Page<number>> => list(server)
  expect(await all(await passedOn())).toEqual(numbers(25))
})

test('what is iterated twice begins again with the page that is there', async () => {
  const server = await startServer(pages(15))
  const call = list(server)
  expect([await all(call), await all(call)]).toEqual([numbers(15), numbers(15)])
  expect(server.received).toHaveLength(3)
})

test.each<[string, Reply, expected: object]>([
  ['a documented error', { status: 400 }, { constructor: BadRequestError, message: 'listThings: 400 Bad Request' }],
  ['a page that is none', { body: { message: 'later' } }, { constructor: ParseError, text: '{"message":"later"}' }],
])('%s in page 3 ends the iteration with that error', async (_, reply, expected) => {
  const serve = pages(50)
  const server = await startServer((received, index, raw) => (index === 2 ? reply : serve(received, index, raw)))
  const found: number[] = []
  const failure = await (async () => {
    for await (const item of list(server)) found.push(item)
  })().catch((error: unknown) => error as Error)
  expect(failure).toMatchObject(expected)
  expect(found).toEqual(numbers(20))
  expect(server.received).toHaveLength(3)
})

test('a documented error narrows the result of a list', async () => {
  const server = await startServer([{ status: 400 }])
  expect(await list(server).result()).toMatchObject({ ok: false, status: 400, error: { name: 'BadRequestError' } })
})

test.each([
  ['within page 1', 3, 1],
  ['with the last item of page 1', 9, 1],
  ['within page 2', 12, 2],
])('breaking out of the loop %s sends nothing more', async (_, last, requests) => {
  const server = await startServer(pages(50))
  for await (const item of list(server)) if (item === last) break
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(server.received).toHaveLength(requests)
})

test('the options of the call hold for every page', async () => {
  const controller = new AbortController()
  const server = await startServer((received, index, raw) => {
    if (index === 2) controller.abort('enough')
    return index === 1 ? { status: 429 } : pages(50)(received, index, raw)
  })
  const iteration = all(list(server, {}, { signal: controller.signal, headers: { 'X-Own': '1' } }))
  await expect(iteration).rejects.toMatchObject({ name: 'AbortedError', cause: 'enough' })
  expect(server.received.map(({ headers }) => headers['x-own'])).toEqual(['1', '1', '1'])
})

test('of 2,000 pages only the one at hand is held', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const api = {
    fetch: async (request: Request) =>
      Response.json({ data: [asked({ url: request.url } as Received, 'offset', 0)], total: 2000 }),
  }
  const seen: WeakRef<object>[] = []
  let alive = 0
  for await (const page of sendPaged(clientOf('http://a.example', api), listThings).pages()) {
    seen.push(new WeakRef(page))
    if (seen.length === 2000) {
      for (let round = 0; round < 3; round++) {
        await new Promise((resolve) => setTimeout(resolve, 10))
        collect()
      }
      alive = seen.filter((reference) => reference.deref() !== undefined).length
    }
  }
  expect(seen).toHaveLength(2000)
  // The first, which the iteration began with, the current, and one or two the engine still has at hand.
  expect(alive).toBeLessThanOrEqual(5)
})
