import { getEventListeners } from 'node:events'

import { expect, test } from 'vitest'

import { AbortedError } from '../errors/aborted-error.ts'
import { ConnectionError } from '../errors/connection-error.ts'
import { ParseError } from '../errors/parse-error.ts'
import { clientOf, createThing } from '../testing/test-client.ts'
import { testClock } from '../testing/test-clock.ts'
import { type Handler, startServer } from '../testing/test-server.ts'
import { type EventCall, type EventDescriptor, sendForEvents } from './event-call.ts'
import type { EventReading } from './read-events.ts'

const stream = { 'Content-Type': 'text/event-stream; charset=utf-8' }

/** A call of an operation that answers so. (Not as it is: what is awaited would be its answer.) */
async function open(
  answer: Handler | string,
  events: EventReading = {},
  signal?: AbortSignal,
): Promise<{ call: EventCall<unknown, unknown>; ended: () => boolean }> {
  let ended = false
  const handler: Handler = (received, index, raw) => {
    raw.response.on('close', () => (ended = true))
    return typeof answer === 'string' ? { body: answer, headers: stream } : answer(received, index, raw)
  }
  const server = await startServer(handler)
  const operation: EventDescriptor = { ...createThing, events }
  const client = clientOf(server.url, { clock: testClock() })
  return { call: sendForEvents(client, operation, { body: { stream: true } }, { signal }), ended: () => ended }
}

/** Sends events and goes on without an end. */
const endless: Handler = (_, __, { response }) => {
  response.writeHead(200, stream).write('data: 1\n\n')
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

test.each<[string, string, EventReading, unknown[]]>([
  ['JSON', 'data: {"n":1}\n\ndata: [2]\n\n', {}, [{ n: 1 }, [2]]],
  ['text', 'data: a\ndata: b\n\n', { text: true }, ['a\nb']],
  ['any end of a line', 'data: 1\r\n\r\ndata: 2\r\rdata: 3\n\n', {}, [1, 2, 3]],
  ['comments and unknown fields', ': hi\n\nfoo: 1\ndata: 1\n\nretry: 5\n\n', {}, [1]],
  ['an event that is cut off is none', 'data: 1\n\ndata: 2', {}, [1]],
  ['no events', '', {}, []],
  ['what ends it is no event', 'data: 1\n\ndata: [DONE]\n\ndata: 2\n\n', { end: '[DONE]' }, [1]],
])('a stream: %s', async (_, body, events, want) => {
  const { call } = await open(body, events)
  expect(await all(call)).toEqual(want)
})

test('events have types and ids; an id holds until another one comes', async () => {
  const { call } = await open('id: 7\nevent: add\ndata: 1\n\ndata: 2\n\nid: 8\ndata: 3\n\n')
  expect(await all(call.events())).toEqual([
    { type: 'add', id: '7', data: 1 },
    { type: 'message', id: '7', data: 2 },
    { type: 'message', id: '8', data: 3 },
  ])
})

test('an event is there before the next one is', async () => {
  let go = (): void => {}
  const { call } = await open((_, __, { response }) => {
    response.writeHead(200, stream).write('data: "ä')
    response.write('"\n\n')
    go = () => void response.end('data: 2\n\n')
  })
  const events = call[Symbol.asyncIterator]()
  expect(await events.next()).toEqual({ done: false, value: 'ä' })
  go()
  expect(await events.next()).toEqual({ done: false, value: 2 })
  expect(await events.next()).toEqual({ done: true, value: undefined })
})

test('whoever leaves the loop ends the request', async () => {
  const { call, ended } = await open(endless)
  for await (const _ of call) break
  await expect.poll(ended).toBe(true)
})

test('the signal ends the loop and keeps no listener', async () => {
  const controller = new AbortController()
  const { call, ended } = await open(endless, {}, controller.signal)
  const events = call[Symbol.asyncIterator]()
  await events.next()
  controller.abort()
  await expect(events.next()).rejects.toBeInstanceOf(AbortedError)
  expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  await expect.poll(ended).toBe(true)
})

test('awaited, it is an answer that is no stream', async () => {
  const { call } = await open(() => ({ body: { whole: true } }))
  expect(await call).toEqual({ whole: true })
})

test.each<[string, Handler | string, EventReading, new (...args: never[]) => Error, RegExp]>([
  ['an answer that is none', () => ({ body: { a: 1 } }), {}, ParseError, /application\/json is no event stream$/],
  ['no answer body', () => ({ status: 204 }), {}, ParseError, /nothing is no event stream$/],
  ['data that is no JSON', 'data: 1\n\ndata: {\n\n', {}, ParseError, /^createThing: the answer cannot be read/],
  ['an end that does not come', 'data: 1\n\n', { end: 'over' }, ConnectionError, /the stream ended before "over"$/],
  [
    'a connection that breaks',
    (_, __, { response }) => {
      response.writeHead(200, stream).write('data: 1\n\n', () => setTimeout(() => response.destroy(), 20))
    },
    {},
    ConnectionError,
    /^createThing: the stream broke$/,
  ],
  [
    'an error of the API',
    () => ({ status: 400, body: { error: { message: 'no' } } }),
    {},
    Error,
    /^createThing: 400 no$/,
  ],
])('a loop over %s throws', async (_, answer, events, Class, message) => {
  const { call } = await open(answer, events)
  const error: unknown = await all(call).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(Class)
  expect((error as Error).message).toMatch(message)
})

test('a failure before the first event is tried again, where that does no harm', async () => {
  const server = await startServer([{ status: 503 }, { body: 'data: 1\n\n', headers: stream }])
  const operation: EventDescriptor = { ...createThing, idempotent: true, events: {} }
  expect(await all(sendForEvents(clientOf(server.url, { clock: testClock() }), operation))).toEqual([1])
  expect(server.received).toHaveLength(2)
})
