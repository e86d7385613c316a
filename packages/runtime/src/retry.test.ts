import { getEventListeners } from 'node:events'

import { expect, onTestFinished, test } from 'vitest'

import type { ApiDescriptor, OperationDescriptor } from './descriptor.ts'
import { ConnectionError } from './errors/connection-error.ts'
import type { RetryInfo } from './retry.ts'
import { call, clientOf, createThing, errorOf, getThing } from './testing/test-client.ts'
import { testClock } from './testing/test-clock.ts'
import { type Handler, type Reply, silent, startServer } from './testing/test-server.ts'

const fine: Reply = { body: 'fine' }
const putThing: OperationDescriptor = { ...createThing, id: 'putThing', method: 'PUT', idempotent: true }
const after = (status: number, seconds: string): Reply => ({ status, headers: { 'Retry-After': seconds } })

const keyed: Partial<ApiDescriptor> = { idempotency: { header: 'Idempotency-Key', methods: ['POST'] } }
const unkeyed = { headers: { 'Idempotency-Key': null } }

test.each([408, 425, 500, 502, 503, 504])('%i is tried again only where that does no harm', async (status) => {
  for (const [operation, api, options, requests] of [
    [getThing, {}, {}, 2],
    [putThing, {}, {}, 2],
    [createThing, {}, {}, 1],
    [createThing, keyed, {}, 2],
    [createThing, keyed, unkeyed, 1],
    [{ ...createThing, method: 'PATCH' }, keyed, {}, 1],
    [{ ...getThing, idempotent: false }, {}, {}, 1],
  ] as const) {
    const server = await startServer([{ status }, fine])
    const client = clientOf(server.url, { clock: testClock() }, api)
    const input = operation.body === undefined ? {} : { body: {} }
    expect((await call(client, operation, input, options).result()).ok).toBe(requests === 2)
    expect(server.received).toHaveLength(requests)
  }
})

test.each<[string, OperationDescriptor, status: number, requests: number]>([
  ['429 of a GET', getThing, 429, 2],
  ['429 of a POST', createThing, 429, 2],
  ['409', getThing, 409, 1],
  ['501', getThing, 501, 1],
  ['505', getThing, 505, 1],
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

test('a write whose connection is dropped is done once, unless it has a key: then with the same key', async () => {
  const drop: Handler = (_, __, { request }) => void request.socket.destroy()
  const dropping = await startServer(drop)
  const client = clientOf(dropping.url, { clock: testClock(), retries: 5 })
  expect(await errorOf(call(client, createThing, { body: {} }))).toBeInstanceOf(ConnectionError)
  expect(dropping.received).toHaveLength(1)

  const server = await startServer((...received) => (received[1] === 0 ? drop(...received) : fine))
  const withKey = clientOf(server.url, { clock: testClock() }, keyed)
  expect(await call(withKey, createThing, { body: {} })).toBe('fine')
  const keys = server.received.map(({ headers }) => headers['idempotency-key'])
  expect(keys).toEqual([expect.stringMatching(/.{20}/), keys[0]])
})

test('a stream is sent once', async () => {
  const server = await startServer([{ status: 503 }, fine])
  const body = new Blob(['abc']).stream()
  const operation = { ...putThing, body: 'application/octet-stream' }
  const error = await errorOf(call(clientOf(server.url, { clock: testClock() }), operation, { body }))
  expect(error).toMatchObject({ status: 503 })
  expect(server.received.map(({ body }) => body)).toEqual(['abc'])
})

test('a try that found no connection is followed by one that does', async () => {
  let tries = 0
  const fetch = async (): Promise<Response> => {
    if (++tries < 3) throw new TypeError('fetch failed')
    return Response.json('fine')
  }
  expect(await call(clientOf('http://a.example', { fetch, clock: testClock() }))).toBe('fine')
})

test('onRetry is told of each wait', async () => {
  const seen: RetryInfo[] = []
  const server = await startServer((_, index, { request }) =>
    index === 0 ? after(429, '7') : index === 1 ? void request.socket.destroy() : fine,
  )
  const clock = testClock()
  await call(clientOf(server.url, { clock, onRetry: (info) => seen.push(info) }))
  expect(seen).toEqual([
    { operation: 'getThing', attempt: 1, wait: 7000, error: expect.objectContaining({ status: 429 }) },
    { operation: 'getThing', attempt: 2, wait: clock.sleeps[1], error: expect.any(ConnectionError) },
  ])
})

test('what onRetry throws ends the call, as what it is', async () => {
  const server = await startServer([{ status: 429 }])
  const client = clientOf(server.url, {
    onRetry: () => {
      throw new RangeError('my fault')
    },
  })
  const error = await errorOf(call(client))
  expect(error).toMatchObject({
    name: 'ConcordError',
    message: 'getThing: onRetry failed',
    cause: { name: 'RangeError' },
  })
  expect(server.received).toHaveLength(1)
})

test('the budget for retries is that of all calls of a client', async () => {
  const server = await startServer([{ status: 429 }])
  let now = 0
  const clock = { now: () => now, sleep: async () => {} }
  const client = clientOf(server.url, { clock, retries: 3, retryBudget: 4 })
  const requests = async (): Promise<number> => {
    const before = server.received.length
    expect(await errorOf(call(client))).toMatchObject({ status: 429 })
    return server.received.length - before
  }
  expect([await requests(), await requests(), await requests()]).toEqual([4, 2, 1])
  now += 30_000
  expect([await requests(), await requests()]).toEqual([3, 1])
  expect(await errorOf(call(clientOf(server.url, { clock, retryBudget: 0 })))).toMatchObject({ status: 429 })
})

test.each<[string, Handler]>([
  ['a try', silent],
  ['a wait', () => ({ status: 429 })],
])('totalTimeout ends %s', async (_, handler) => {
  const server = await startServer(handler)
  const clock = { now: Date.now, sleep: () => silent() }
  const error = await errorOf(call(clientOf(server.url, { clock, totalTimeout: 1000 })))
  expect(error).toMatchObject({ name: 'TimeoutError', message: 'getThing: no answer in time' })
  expect(server.received).toHaveLength(1)
})

test('a wait that ends after totalTimeout is not begun', async () => {
  const server = await startServer([after(429, '7'), after(429, '3'), fine])
  const clock = testClock()
  const client = clientOf(server.url, { clock, totalTimeout: 1_000 })
  expect(await errorOf(call(client))).toMatchObject({ status: 429, retryAfter: 7000 })
  expect(await errorOf(call(client, getThing, {}, { totalTimeout: 2_999 }))).toMatchObject({ retryAfter: 3000 })
  expect(await call(client, getThing, {}, { totalTimeout: Infinity })).toBe('fine')
  expect([clock.sleeps, server.received.length]).toEqual([[], 3])
})

test('many tries of one call leave no listeners, and are no leak in the eyes of Node', async () => {
  const warnings: Error[] = []
  const warn = (warning: Error): void => void warnings.push(warning)
  process.on('warning', warn)
  onTestFinished(() => void process.off('warning', warn))
  const server = await startServer([after(429, '0')])
  const { signal } = new AbortController()
  await errorOf(call(clientOf(server.url, { retries: 50 }), getThing, {}, { signal }))
  await new Promise(setImmediate)
  expect(server.received).toHaveLength(51)
  expect(getEventListeners(signal, 'abort')).toEqual([])
  expect(warnings).toEqual([])
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

test('the end of the window is waited for by a caller over its limit only', async () => {
  const clock = testClock()
  const reset = { 'X-RateLimit-Reset': String(Date.UTC(2026, 0, 1, 1) / 1000) }
  const server = await startServer([{ status: 500, headers: reset }, fine, { status: 404, headers: reset }])
  const client = clientOf(server.url, { clock })
  expect(await call(client)).toBe('fine')
  expect(clock.sleeps[0]).toBeLessThanOrEqual(500)
  expect(await errorOf(call(client))).toMatchObject({ status: 404, retryAfter: undefined })
})

test('which status says that a caller is over its limit is for the document to say', async () => {
  const clock = testClock()
  const server = await startServer([{ status: 420, headers: { 'X-Reset': '5' } }, fine])
  const wait = { statuses: [420], reset: ['X-Reset', 'delta-seconds'] } as const
  expect(await call(clientOf(server.url, { clock }, { wait }), createThing)).toBe('fine')
  expect(clock.sleeps).toEqual([5000])
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
