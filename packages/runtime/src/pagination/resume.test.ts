import { expect, test } from 'vitest'

import { UsageError } from '../errors/usage-error.ts'
import { clientOf, createThing, getThing } from '../testing/test-client.ts'
import { type Handler, startServer } from '../testing/test-server.ts'
import { cursor } from './cursor.ts'
import { link } from './link.ts'
import { offset } from './offset.ts'
import { pageNumber } from './page-number.ts'
import { type PageCall, type PagedCallOptions, type PagedDescriptor, sendPaged } from './page.ts'
import type { PageStrategy } from './page-strategy.ts'
import { inBody } from './in-body.ts'

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** Three pages, by whatever comes as `at` in the query or the body. */
const pages: Handler = ({ url, body }) => {
  const sent =
    new URL(url, 'http://a.example').searchParams.get('at') ?? (JSON.parse(body || '{}') as { at?: number }).at
  const at = Number(sent ?? 0)
  return {
    body: { data: [at], next: at < 2 ? at + 1 : null, link: at < 2 ? `?at=${at + 1}` : null, pages: 3, total: 3 },
  }
}

test.each<[string, Partial<PagedDescriptor>, PageStrategy]>([
  ['offset', {}, offset({ offset: 'at', items: '/data', total: '/total' })],
  ['page number', {}, pageNumber({ page: 'at', items: '/data', start: 0, pages: '/pages' })],
  ['cursor', {}, cursor({ cursor: 'at', items: '/data', next: '/next' })],
  ['link', {}, link({ items: '/data', next: '/link' })],
  ['number in a body', createThing, pageNumber({ page: '/at', items: '/data', start: 0, pages: '/pages', in: inBody })],
])('a list goes on from a kept cursor: %s', async (_, operation, page) => {
  const server = await startServer(pages)
  const listThings = { ...getThing, ...operation, page }
  const begin = (options?: PagedCallOptions): PageCall<number> =>
    sendPaged(clientOf(`${server.url}/v1`), listThings, { query: { q: 'ä' } }, options)

  const first = await begin()
  const second = await begin({ from: first.cursor })
  expect(second.items).toEqual([1])
  const third = await begin({ from: second.cursor })
  expect(third).toMatchObject({ items: [2], hasNext: false, cursor: undefined })
  expect(await all(begin({ from: first.cursor }))).toEqual([1, 2])
  expect(await all(await begin({ from: undefined }))).toEqual([0, 1, 2])
})

test('the rest of the call is as it was', async () => {
  const server = await startServer(pages)
  const operation = { ...createThing, page: cursor({ cursor: '/at', items: '/data', next: '/next', in: inBody }) }
  const input = { query: { q: 'a' }, body: { filters: { a: [1] } } }
  const client = clientOf(server.url)
  const first = await sendPaged(client, operation, input)
  await all(sendPaged(client, operation, input, { from: first.cursor, headers: { 'X-Own': '1' } }))
  expect(server.received.map(({ url, body, headers }) => [url, JSON.parse(body), headers['x-own']])).toEqual([
    ['/thing?q=a', { filters: { a: [1] } }, undefined],
    ['/thing?q=a', { filters: { a: [1] }, at: 1 }, '1'],
    ['/thing?q=a', { filters: { a: [1] }, at: 2 }, '1'],
  ])
})

test('what is set in a body leaves the rest of it, and what the caller passed', async () => {
  const server = await startServer([{ body: { data: [1], next: 'b' } }, { body: { data: [2] } }])
  const page = cursor({ cursor: '/page~1s/a~0b/at', items: '/data', next: '/next', in: inBody })
  const body = { 'page/s': { size: 2, 'a~b': { x: 1 } }, q: 'a', at: new Date(0) }
  const pending = sendPaged(clientOf(server.url), { ...createThing, page }, { body })
  body.q = 'changed'
  await all(pending)
  expect(server.received.map(({ body }) => JSON.parse(body))).toEqual([
    { 'page/s': { size: 2, 'a~b': { x: 1 } }, q: 'a', at: '1970-01-01T00:00:00.000Z' },
    { 'page/s': { size: 2, 'a~b': { x: 1, at: 'b' } }, q: 'a', at: '1970-01-01T00:00:00.000Z' },
  ])
  expect(body).toEqual({ 'page/s': { size: 2, 'a~b': { x: 1 } }, q: 'changed', at: new Date(0) })
})

test.each([
  ['no cursor', 'abc', /^getThing: `from` is not the cursor of a page$/],
  ['an empty one', '', /is not the cursor of a page$/],
  ['another origin', JSON.stringify({ url: 'http://other.example/thing' }), /^getThing: http:\/\/other.example is not/],
  ['one of a list of another kind', '{"query":{"at":1}}', /is not the cursor of a page$/],
  ['nothing to set', '{"body":null}', /is not the cursor of a page$/],
  ['no address', JSON.stringify({ url: 'thing' }), /cannot be sent$/],
])('a cursor that leads nowhere is refused, and nothing is sent: %s', async (_, from, message) => {
  const server = await startServer([{ body: { data: [] } }])
  const listThings = { ...getThing, page: link({ items: '/data', next: '/next' }) }
  const result = await sendPaged(clientOf(server.url), listThings, {}, { from }).result()
  expect(result).toMatchObject({ ok: false, status: undefined })
  const { error } = result as { error: Error }
  expect(error).toBeInstanceOf(UsageError)
  expect(error.message).toMatch(message)
  expect(server.received).toHaveLength(0)
})

test('a body that cannot be sent is an error of the call, not of making it', async () => {
  const listThings = { ...createThing, page: cursor({ cursor: '/at', items: '/data', next: '/next', in: inBody }) }
  const pending = sendPaged(clientOf('http://127.0.0.1:1'), listThings, { body: { n: 1n } })
  await expect(pending).rejects.toBeInstanceOf(UsageError)
})
