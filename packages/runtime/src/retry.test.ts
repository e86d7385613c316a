import { expect, test } from 'vitest'

import type { OperationDescriptor } from './descriptor.ts'
import { call, clientOf, createThing, errorOf, getThing } from './testing/test-client.ts'
import { testClock } from './testing/test-clock.ts'
import { type Reply, startServer } from './testing/test-server.ts'

const fine: Reply = { body: 'fine' }
const putThing: OperationDescriptor = { ...createThing, id: 'putThing', method: 'PUT', idempotent: true }
const after = (status: number, seconds: string): Reply => ({ status, headers: { 'Retry-After': seconds } })

test.each<[string, OperationDescriptor, status: number, requests: number]>([
  ['429 of a GET', getThing, 429, 2],
  ['429 of a POST', createThing, 429, 2],
  ['503 of a GET', getThing, 503, 2],
  ['503 of an idempotent PUT', putThing, 503, 2],
  ['503 of a POST', createThing, 503, 1],
  ['500', getThing, 500, 1],
  ['502', getThing, 502, 1],
  ['504', getThing, 504, 1],
  ['408', getThing, 408, 1],
  ['409', getThing, 409, 1],
])('after a %s', async (_, operation, status, requests) => {
  const server = await startServer([{ status }, fine])
  const result = await call(
    clientOf(server.url, { clock: testClock() }),
    operation,
    operation.body === undefined ? {} : { body: {} },
  ).result()
  expect(result.ok).toBe(requests === 2)
  expect(server.received).toHaveLength(requests)
})

test.each<[string, Reply[], sleeps: number[]]>([
  ['seconds', [after(429, '7'), after(503, '3'), fine], [7000, 3000]],
  ['a date', [after(429, 'Thu, 01 Jan 2026 00:00:30 GMT'), fine], [30_000]],
  [
    'the end of the window',
    [{ status: 429, headers: { 'X-RateLimit-Reset': String(Date.UTC(2026, 0, 1, 0, 0, 12) / 1000) } }, fine],
    [12_000],
  ],
  ['0 seconds', [after(429, '0'), fine], [0]],
])('the wait is what the answer asks for: %s', async (_, replies, sleeps) => {
  const clock = testClock()
  const server = await startServer(replies)
  expect(await call(clientOf(server.url, { clock }))).toBe('fine')
  expect(clock.sleeps).toEqual(sleeps)
  expect(server.received).toHaveLength(replies.length)
})

test('where a reset header holds a distance', async () => {
  const clock = testClock()
  const server = await startServer([{ status: 429, headers: { 'X-Reset': '5' } }, fine])
  await call(clientOf(server.url, { clock }, { wait: { reset: ['X-Reset', 'delta-seconds'] } }))
  expect(clock.sleeps).toEqual([5000])
})

test.each(['12abc', 'soon', '-1', 'abc 1'])(
  'Retry-After: %s counts for nothing; the wait grows at random',
  async (text) => {
    const clock = testClock()
    const server = await startServer([after(429, text), after(429, text), after(429, text), fine])
    expect(await call(clientOf(server.url, { clock, retries: 3 }))).toBe('fine')
    expect(clock.sleeps).toHaveLength(3)
    for (const [attempt, wait] of clock.sleeps.entries()) {
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(500 * 2 ** attempt)
    }
  },
)

test('a wait longer than maxWait ends the call at once, and the error says how long it is', async () => {
  const clock = testClock()
  const server = await startServer([after(429, '61'), fine])
  const error = await errorOf(call(clientOf(server.url, { clock })))
  expect(error).toMatchObject({ status: 429, retryAfter: 61_000 })
  expect([server.received.length, clock.sleeps]).toEqual([1, []])
})

test.each([
  [60_000, '60', 2],
  [59_999, '60', 1],
  [Infinity, '999999', 2],
  [0, '0', 2],
])('maxWait %d against Retry-After: %s gives %i requests', async (maxWait, seconds, requests) => {
  const server = await startServer([after(429, seconds), fine])
  await call(clientOf(server.url, { clock: testClock(), maxWait })).result()
  expect(server.received).toHaveLength(requests)
})

test('maxWait bounds the wait that no answer asked for, it does not end the call', async () => {
  const clock = testClock()
  const server = await startServer([{ status: 429 }, { status: 429 }, fine])
  expect(await call(clientOf(server.url, { clock, maxWait: 0 }))).toBe('fine')
  expect(clock.sleeps).toEqual([0, 0])
})

test.each([
  [undefined, undefined, 3],
  [0, undefined, 1],
  [5, undefined, 6],
  [5, 0, 1],
  [0, 1, 2],
])('retries: %j of the client and %j of the call give %i requests', async (ofClient, ofCall, requests) => {
  const server = await startServer([after(429, '1')])
  const clock = testClock()
  const client = clientOf(server.url, { clock, retries: ofClient })
  const error = await errorOf(call(client, getThing, {}, { retries: ofCall }))
  expect(error).toMatchObject({ status: 429 })
  expect(server.received).toHaveLength(requests)
  expect(clock.sleeps).toHaveLength(requests - 1)
})

test('the same request is sent again, whatever the caller does with its parts in the meantime', async () => {
  const body = { name: 'Zoë', tags: ['a'] }
  const query = { q: 'a' }
  const headers: Record<string, string> = { 'X-Own': '1' }
  const server = await startServer((_, index) => {
    body.tags.push('b')
    query.q = 'b'
    headers['X-Own'] = '2'
    return index === 0 ? after(429, '0') : fine
  })
  const pending = call(clientOf(server.url, { clock: testClock() }), createThing, { body, query }, { headers })
  body.name = 'changed'
  await pending
  const seen = server.received.map(({ method, url, headers, body }) => [
    method,
    url,
    headers['x-own'],
    headers['content-type'],
    body,
  ])
  const want = ['POST', '/thing?q=a', '1', 'application/json', '{"name":"Zoë","tags":["a"]}']
  expect(seen).toEqual([want, want])
})

test('the answer to a try that is not the last is read, so that its connection is free for the next', async () => {
  const sockets = new Set<unknown>()
  const server = await startServer((_, index, { request }) => {
    sockets.add(request.socket)
    return index < 5 ? { ...after(429, '0'), body: 'x'.repeat(100_000) } : fine
  })
  expect(await call(clientOf(server.url, { clock: testClock(), retries: 5 }))).toBe('fine')
  expect(server.received).toHaveLength(6)
  // One that is being freed just then may need a second.
  expect(sockets.size).toBeLessThanOrEqual(2)
})

test('the clock of the machine really waits', async () => {
  const server = await startServer([after(429, '0.2'), fine])
  const start = performance.now()
  expect(await call(clientOf(server.url))).toBe('fine')
  expect(performance.now() - start).toBeGreaterThan(180)
})
