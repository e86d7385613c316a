import { execFile } from 'node:child_process'
import { getEventListeners } from 'node:events'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

import { systemClock } from './clock.ts'
import { AbortedError } from './errors/aborted-error.ts'
import { ConnectionError } from './errors/connection-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import { UsageError } from './errors/usage-error.ts'
import { call, clientOf, createThing, errorOf, getThing } from './testing/test-client.ts'
import { testClock } from './testing/test-clock.ts'
import { type Handler, silent, startServer } from './testing/test-server.ts'

/** Sends the head and a part of the body, and nothing more. */
const halfAnAnswer: Handler = (_, __, { response }) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' }).write('{"a":')
}

test('a refused connection is a ConnectionError with the reason', async () => {
  const result = await call(clientOf('http://127.0.0.1:1')).result()
  expect(result).toMatchObject({ ok: false, status: undefined })
  expect(result).not.toHaveProperty('response')
  const { error } = result as { error: Error }
  expect(error.constructor).toBe(ConnectionError)
  expect(error.message).toBe('getThing: no answer: fetch failed')
  expect(error.cause).toBeInstanceOf(TypeError)
})

test.each<[string, Handler]>([
  ['before the answer', (_, __, { request }) => void request.socket.destroy()],
  [
    'within the body',
    (received, index, raw) => {
      void halfAnAnswer(received, index, raw)
      setTimeout(() => raw.request.socket.destroy(), 20)
    },
  ],
  [
    'within the body of an error',
    (_, __, { request, response }) => {
      response.writeHead(500, { 'Content-Length': '100' }).write('{')
      setTimeout(() => request.socket.destroy(), 20)
    },
  ],
])(
  'a connection that breaks %s is a ConnectionError, and is tried again where that does no harm',
  async (_, handler) => {
    const server = await startServer(handler)
    const client = clientOf(server.url, { clock: testClock() })
    for (const [operation, input, requests] of [[getThing, {}, 3] as const, [createThing, { body: {} }, 4] as const]) {
      const error = await errorOf(call(client, operation, input))
      expect(error.constructor).toBe(ConnectionError)
      expect(error.cause).toBeInstanceOf(Error)
      expect(server.received).toHaveLength(requests)
    }
  },
)

test.each<[string, Handler]>([
  ['does not answer', silent],
  ['stops within the body', halfAnAnswer],
])('a server that %s is a TimeoutError', async (_, handler) => {
  const server = await startServer(handler)
  const error = await errorOf(call(clientOf(server.url, { timeout: 30 })))
  expect(error.constructor).toBe(TimeoutError)
  expect(error.message).toBe('getThing: no answer in time')
  expect(server.received).toHaveLength(1)
})

test("a call's own time goes before the client's, and each try has it anew", async () => {
  const server = await startServer(async (_, index) => {
    await systemClock.sleep(120)
    return index < 2 ? { status: 429 } : { body: 'late' }
  })
  const client = clientOf(server.url, { timeout: 1, clock: testClock() })
  expect(await call(client, getThing, {}, { timeout: 300 })).toBe('late')
})

test('waiting for the next try takes nothing of the time of a try', async () => {
  const server = await startServer([{ status: 429, headers: { 'Retry-After': '0.3' } }, { body: 1 }])
  expect(await call(clientOf(server.url, { timeout: 200 }))).toBe(1)
})

test.each([Infinity, 2 ** 31, 2 ** 40])('a time-out of %d ms does not end the call at once', async (timeout) => {
  const server = await startServer(async () => {
    await systemClock.sleep(30)
    return { body: 1 }
  })
  expect(await call(clientOf(server.url, { timeout }))).toBe(1)
})

test('a credential that takes too long is a TimeoutError too', async () => {
  const server = await startServer([{ body: 1 }])
  const client = clientOf(server.url, { timeout: 20, auth: { token: silent } })
  expect(await errorOf(call(client, { ...getThing, security: [['token']] }))).toBeInstanceOf(TimeoutError)
  expect(server.received).toHaveLength(0)
})

test('aborted before the call: nothing is asked, nothing is sent', async () => {
  const server = await startServer([{ body: 1 }])
  let asked = 0
  const client = clientOf(server.url, { auth: { token: () => `t${++asked}` } })
  const signal = AbortSignal.abort('not needed')
  const error = await errorOf(call(client, { ...getThing, security: [['token']] }, {}, { signal }))
  expect(error.constructor).toBe(AbortedError)
  expect(error).toMatchObject({ message: 'getThing: aborted', cause: 'not needed' })
  expect([asked, server.received.length]).toEqual([0, 0])
})

const reasons: [string, unknown][] = [
  ['an Error', new Error('stop')],
  ['a text', 'stop'],
  ['null', null],
  ['a TimeoutError', new DOMException('late', 'TimeoutError')],
  ['no Error at all', { stop: true }],
]

test.each(reasons)('aborted during the request, for %s', async (_, reason) => {
  const controller = new AbortController()
  const server = await startServer(() => (controller.abort(reason), silent()))
  const error = await errorOf(call(clientOf(server.url), getThing, {}, { signal: controller.signal }))
  expect(error.constructor).toBe(AbortedError)
  expect(error.cause).toBe(reason)
})

test.each(reasons)('aborted within the body, for %s', async (_, reason) => {
  const controller = new AbortController()
  const server = await startServer((...received) => {
    void halfAnAnswer(...received)
    setTimeout(() => controller.abort(reason), 20)
  })
  const error = await errorOf(call(clientOf(server.url), getThing, {}, { signal: controller.signal }))
  expect(error.constructor).toBe(AbortedError)
  expect(error.cause).toBe(reason)
})

test('abort() without a reason gives the one of the platform', async () => {
  const controller = new AbortController()
  const server = await startServer(() => (controller.abort(), silent()))
  const error = await errorOf(call(clientOf(server.url), getThing, {}, { signal: controller.signal }))
  expect(error).toMatchObject({ name: 'AbortedError', cause: { name: 'AbortError' } })
})

test('aborted while waiting for the next try: ends at once and sends nothing more', async () => {
  const server = await startServer([{ status: 429, headers: { 'Retry-After': '1' } }, { body: 1 }])
  const controller = new AbortController()
  const start = Date.now()
  const pending = call(clientOf(server.url), getThing, {}, { signal: controller.signal })
  await expect.poll(() => server.received.length).toBe(1)
  await systemClock.sleep(50)
  controller.abort()
  expect(await errorOf(pending)).toBeInstanceOf(AbortedError)
  expect(Date.now() - start).toBeLessThan(800)
  await systemClock.sleep(1100)
  expect(server.received).toHaveLength(1)
})

test('aborted while a clock sleeps that does not know of signals', async () => {
  const server = await startServer([{ status: 429 }])
  const controller = new AbortController()
  const clock = { now: () => 0, sleep: () => (controller.abort('enough'), silent()) }
  const error = await errorOf(call(clientOf(server.url, { clock }), getThing, {}, { signal: controller.signal }))
  expect(error).toMatchObject({ name: 'AbortedError', cause: 'enough' })
})

test('aborted while a credential is on its way', async () => {
  const server = await startServer([{ body: 1 }])
  const controller = new AbortController()
  const token = (): Promise<never> => (queueMicrotask(() => controller.abort()), silent())
  const operation = { ...getThing, security: [['token']] }
  const error = await errorOf(
    call(clientOf(server.url, { auth: { token } }), operation, {}, { signal: controller.signal }),
  )
  expect(error).toBeInstanceOf(AbortedError)
  expect(server.received).toHaveLength(0)
})

test('aborting after the end changes nothing', async () => {
  const server = await startServer([{ body: 1 }])
  const controller = new AbortController()
  const pending = call(clientOf(server.url), getThing, {}, { signal: controller.signal })
  expect(await pending).toBe(1)
  controller.abort()
  expect(await pending.result()).toMatchObject({ ok: true })
})

test('1,000 calls with one signal leave nothing on it, and never more than one listener each', async () => {
  const server = await startServer((_, index) => ({ status: [200, 404, 429][index % 3]!, body: 1 }))
  const { signal } = new AbortController()
  const listeners = (): number => getEventListeners(signal, 'abort').length
  const client = clientOf(server.url, { clock: testClock() })
  let most = 0
  for (let round = 0; round < 50; round++) {
    const pending = Array.from({ length: 20 }, () => call(client, getThing, {}, { signal }).result())
    most = Math.max(most, listeners())
    await Promise.all(pending)
  }
  await call(client, { ...getThing, path: '/{missing}' }, {}, { signal }).result()
  await call(clientOf('http://127.0.0.1:1'), getThing, {}, { signal }).result()
  expect(most).toBe(20)
  expect(listeners()).toBe(0)
})

test.each<[string, reply: string, options: string]>([
  ['a success', 'response.end()', '{}'],
  ['a failure', 'response.writeHead(404).end()', '{}'],
  ['a broken connection', 'request.socket.destroy()', '{}'],
  ['an abort within the request', '', '{ signal: AbortSignal.timeout(100) }'],
  [
    'an abort while waiting',
    `response.writeHead(429, { 'Retry-After': '30' }).end()`,
    '{ signal: AbortSignal.timeout(300) }',
  ],
])('a process ends right after %s, though a call may take 60 s', async (_, reply, options) => {
  const script = `
    import { createServer } from 'node:http'
    import { createClient, send } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    const server = createServer((request, response) => { ${reply} })
    server.listen(0, '127.0.0.1', async () => {
      const baseUrl = 'http://127.0.0.1:' + server.address().port
      const client = createClient({ baseUrl, schemes: {}, errors: [], wait: {} }, { timeout: 60_000 })
      // A timer that lets the process end, as that of AbortSignal.timeout does, needs something that does not.
      const busy = setInterval(() => {}, 1000)
      await send(client, { id: 'x', method: 'GET', path: '/', errors: {} }, {}, ${options}).result()
      clearInterval(busy)
      server.close()
      server.closeAllConnections()
      console.log('done')
    })`
  const start = Date.now()
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    timeout: 20_000,
    cwd: new URL('..', import.meta.url),
  })
  expect(stdout).toBe('done\n')
  expect(Date.now() - start).toBeLessThan(10_000)
})

test.each<[string, Parameters<typeof clientOf>[1] & object, object]>([
  ['an address that is none', { baseUrl: 'not an address' }, {}],
  ['an address with a password', { baseUrl: 'http://user:secret@127.0.0.1' }, {}],
  ['a header that is not valid', { headers: { 'X-A': 'secret\nX-B: 1' } }, {}],
  ['a header name that is not valid', { headers: { 'X secret': '1' } }, {}],
  ['a body that is no JSON', {}, { body: { secret: 1n } }],
  ['half a character', {}, { query: { q: '\uD800secret' } }],
])('%s is a UsageError that does not quote it', async (_, options, input) => {
  const server = await startServer([{ body: 1 }])
  const client = clientOf(options.baseUrl ?? server.url, options)
  const error = await errorOf(call(client, createThing, input))
  expect(error.constructor).toBe(UsageError)
  expect(`${error.message} ${String(error.cause)}`).not.toContain('secret')
  expect(server.received).toHaveLength(0)
})
