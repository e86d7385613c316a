import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, onTestFinished, test } from 'vitest'

import { call, clientOf, createThing, errorOf } from '../testing/test-client.ts'
import { testClock } from '../testing/test-clock.ts'
import { startServer } from '../testing/test-server.ts'
import { anyBody } from './any-body.ts'

const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)

/** A server that answers with the type and the bytes of what it is sent. */
async function echo(): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    response.setHeader('Content-Type', 'application/octet-stream')
    response.setHeader('X-Type', request.headers['content-type'] ?? 'none')
    response.end(Buffer.concat(chunks))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const streamOf = (data: Uint8Array<ArrayBuffer>): ReadableStream => new Blob([data]).stream()

test.each<[string, mediaType: string | undefined, body: () => unknown, type: string]>([
  ['a Blob', 'application/octet-stream', () => new Blob([bytes]), 'application/octet-stream'],
  ['a Blob with another type', 'image/png', () => new Blob([bytes], { type: 'image/gif' }), 'image/png'],
  ['a File for a range', undefined, () => new File([bytes], 'a.gif', { type: 'image/gif' }), 'image/gif'],
  ['a Blob without a type for a range', undefined, () => new Blob([bytes]), 'application/octet-stream'],
  ['an ArrayBuffer', 'application/pdf', () => bytes.buffer, 'application/pdf'],
  ['an ArrayBuffer for a range', undefined, () => bytes.buffer, 'application/octet-stream'],
  ['a Uint8Array', 'application/pdf', () => bytes, 'application/pdf'],
  ['a part of a buffer', 'application/pdf', () => bytes.subarray(0), 'application/pdf'],
  ['a stream', 'application/gzip', () => streamOf(bytes), 'application/gzip'],
])('%s goes out as it is', async (_, mediaType, body, type) => {
  const client = clientOf(await echo())
  const { body: _json, ...operation } = createThing
  const send = mediaType === undefined ? { encode: anyBody } : { body: mediaType }
  const { data, response } = await call(client, { ...operation, ...send }, { body: body() }).withResponse()
  expect(response.headers.get('X-Type')).toBe(type)
  expect(new Uint8Array(await (data as Blob).arrayBuffer())).toEqual(bytes)
})

test.each([429, 503])('a stream is not sent twice: %d is the error', async (status) => {
  const server = await startServer([{ status }, { body: 1 }])
  const operation = { ...createThing, body: 'application/gzip', idempotent: true }
  const body = streamOf(bytes)
  const error = await errorOf(call(clientOf(server.url, { clock: testClock() }), operation, { body }))
  expect(error).toMatchObject({ status })
  expect(server.received).toHaveLength(1)
})
