import { setTimeout as delay } from 'node:timers/promises'

import { expect, onTestFinished, test } from 'vitest'

import { ApiError } from './errors/api-error.ts'
import { call, clientOf, errorOf, getThing } from './testing/test-client.ts'
import { startServer } from './testing/test-server.ts'

/** What Node would end the process for, from now to the end of the test. */
function unhandledRejections(): unknown[] {
  const reasons: unknown[] = []
  const record = (reason: unknown): void => void reasons.push(reason)
  const before = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', record)
  onTestFinished(() => {
    process.off('unhandledRejection', record)
    for (const listener of before) process.on('unhandledRejection', listener)
  })
  return reasons
}

test('the request starts when the method is called, though nobody awaits it', async () => {
  const server = await startServer([{ body: 1 }])
  call(clientOf(server.url))
  await expect.poll(() => server.received.length).toBe(1)
})

test('one request is sent, however the call is used', async () => {
  const server = await startServer([{ body: { a: 1 } }])
  const pending = call(clientOf(server.url))
  expect(await pending).toEqual({ a: 1 })
  expect(await pending).toBe(await pending)
  expect(await pending.result()).toMatchObject({ ok: true, data: { a: 1 }, response: { status: 200 } })
  expect(await pending.withResponse()).toMatchObject({ data: { a: 1 }, response: { status: 200 } })
  expect(await Promise.all([pending, pending, pending.then((data) => data)])).toEqual([{ a: 1 }, { a: 1 }, { a: 1 }])
  expect(await Promise.race([pending, delay(5000)])).toEqual({ a: 1 })
  expect(server.received).toHaveLength(1)
})

test('one failed request is sent too, and each use gets the same error', async () => {
  const server = await startServer([{ status: 418 }])
  const pending = call(clientOf(server.url))
  const { error } = (await pending.result()) as { error: Error }
  expect(error).toBeInstanceOf(ApiError)
  await expect(pending).rejects.toBe(error)
  await expect(pending.withResponse()).rejects.toBe(error)
  await expect(Promise.all([1, pending])).rejects.toBe(error)
  await expect(Promise.race([pending, delay(5000)])).rejects.toBe(error)
  expect(await Promise.allSettled([pending])).toEqual([{ status: 'rejected', reason: error }])
  expect(server.received).toHaveLength(1)
})

test('a failed call that nobody awaits is silent', async () => {
  const rejections = unhandledRejections()
  const server = await startServer([{ status: 500 }])
  const client = clientOf(server.url, { retries: 0 })
  call(client)
  await call(client).result()
  call(clientOf('http://127.0.0.1:1', { retries: 0 }))
  call(client, { ...getThing, path: '/{missing}' })
  await expect.poll(() => server.received.length).toBe(2)
  await delay(50)
  expect(rejections).toEqual([])

  // The recorder does see what a promise made of a call leaves behind.
  void call(client).then((data) => data)
  await expect.poll(() => rejections.length).toBe(1)
})

test('catch and finally work as on a promise', async () => {
  const server = await startServer((_, index) => (index === 0 ? { body: 'fine' } : { status: 404 }))
  const client = clientOf(server.url)
  const seen: string[] = []

  const good = call(client)
  expect(await good.catch(() => 'caught')).toBe('fine')
  expect(await good.finally(() => void seen.push('good'))).toBe('fine')

  const bad = call(client)
  expect(await bad.catch((error: unknown) => (error as ApiError).status)).toBe(404)
  await expect(bad.finally(() => void seen.push('bad'))).rejects.toMatchObject({ status: 404 })
  expect(await bad.then(undefined, () => 'handled')).toBe('handled')
  expect(seen).toEqual(['good', 'bad'])
})

test('a call says what it is, and shows nothing of the client', async () => {
  const server = await startServer([{ body: 1 }])
  const pending = call(clientOf(server.url))
  expect(Object.prototype.toString.call(pending)).toBe('[object Call]')
  expect(Reflect.ownKeys(pending)).toEqual([])
})

test.each([
  ['fetch', { fetch: () => Promise.reject('text') }],
  [
    'fetch, at once',
    {
      fetch: () => {
        throw 'text'
      },
    },
  ], // oxlint-disable-line no-throw-literal
  ['the clock', { clock: { now: () => 0, sleep: () => Promise.reject('text') } }],
  ['a credential', { auth: { token: () => Promise.reject('text') } }],
])('what is thrown is an Error, also when %s throws something else', async (_, options) => {
  const server = await startServer([{ status: 429 }])
  const error = await errorOf(
    call(clientOf(server.url, options), { ...getThing, ...('auth' in options && { security: [['token']] }) }),
  )
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ operation: 'getThing', cause: 'text' })
})
