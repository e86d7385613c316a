import { getEventListeners } from 'node:events'

import { expect, test } from 'vitest'

import { offset } from './pagination/offset.ts'
import { sendPaged } from './pagination/page.ts'
import { call, clientOf, getThing } from './testing/test-client.ts'
import { testClock } from './testing/test-clock.ts'
import { startServer } from './testing/test-server.ts'

test('the body is given unread, whatever it is', async () => {
  const server = await startServer([{ body: 'not { JSON', headers: { 'Content-Type': 'application/json' } }])
  const response = await call(clientOf(server.url)).raw()
  expect(response.bodyUsed).toBe(false)
  expect(await response.text()).toBe('not { JSON')
})

test('a body is streamed: its first part is there before its last', async () => {
  let finish = (): void => {}
  const server = await startServer((_, __, { response }) => {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).write('first')
    finish = () => void response.end('last')
  })
  const { body } = await call(clientOf(server.url, { timeout: 1000 })).raw()
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
  expect(await reader.read()).toEqual({ done: false, value: 'first' })
  finish()
  expect(await reader.read()).toEqual({ done: false, value: 'last' })
  expect(await reader.read()).toEqual({ done: true, value: undefined })
})

test('the signal ends a body that is being read, and keeps no listener', async () => {
  const server = await startServer((_, __, { response }) => {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).write('first')
  })
  const controller = new AbortController()
  const pending = call(clientOf(server.url), getThing, {}, { signal: controller.signal })
  const reader = (await pending.raw()).body!.getReader()
  await reader.read()
  expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  controller.abort()
  await expect(reader.read()).rejects.toThrow(/abort/)
})

test('a failure is an error as ever, and is tried again', async () => {
  const server = await startServer([{ status: 503 }, { body: 1 }, { status: 404, body: { error: { code: 'gone' } } }])
  const client = clientOf(server.url, { clock: testClock() })
  expect(await (await call(client).raw()).json()).toBe(1)
  await expect(call(client).raw()).rejects.toMatchObject({ status: 404, code: 'gone' })
})

test('of a page it is the answer', async () => {
  const server = await startServer([{ body: { data: [1], total: 1 } }])
  const page = offset({ offset: 'skip', items: '/data', total: '/total' })
  const response = await sendPaged(clientOf(server.url), { ...getThing, page }).raw()
  expect(await response.json()).toEqual({ data: [1], total: 1 })
})
