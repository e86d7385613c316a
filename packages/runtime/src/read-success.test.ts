import { expect, test } from 'vitest'

import { ParseError } from './errors/parse-error.ts'
import { call, clientOf, errorOf, getThing } from './testing/test-client.ts'
import { type Reply, startServer } from './testing/test-server.ts'

const typed = (type: string, body: string): Reply => ({ body, headers: { 'Content-Type': type } })

test.each<[string, Reply, item: string | undefined, want: unknown]>([
  ['JSON', { body: { a: [1, null] } }, undefined, { a: [1, null] }],
  ['JSON with a parameter', typed('application/json; charset=utf-8', '{"a":1}'), undefined, { a: 1 }],
  ['JSON of another name', typed('Application/HAL+JSON', '{"a":1}'), undefined, { a: 1 }],
  ['JSON null', typed('application/json', 'null'), undefined, null],
  ['201', { status: 201, body: { a: 1 } }, undefined, { a: 1 }],
  ['lines of JSON are text', typed('text/x-ndjson', '{}\n{}'), undefined, '{}\n{}'],
  ['text', typed('TEXT/plain', 'hello'), undefined, 'hello'],
  ['empty text', typed('text/plain', ''), undefined, ''],
  ['204', { status: 204 }, undefined, undefined],
  [
    '204 that claims to be JSON',
    { status: 204, headers: { 'Content-Type': 'application/json' } },
    undefined,
    undefined,
  ],
  ['204 that claims to be text', { status: 204, headers: { 'Content-Type': 'text/plain' } }, undefined, undefined],
  ['204 where something was to be taken out', { status: 204 }, '/data', undefined],
  ['205', { status: 205 }, undefined, undefined],
  ['an empty 200', { status: 200 }, undefined, undefined],
  ['an empty 200 of JSON', typed('application/json', ''), undefined, undefined],
  ['an empty 200 of JSON where something was to be taken out', typed('application/json', ''), '/data', undefined],
  ['what the pointer names', { body: { data: { a: 1 } } }, '/data', { a: 1 }],
  ['null where the pointer is', { body: { data: null } }, '/data', null],
])('%s', async (_, reply, item, want) => {
  const server = await startServer([reply])
  const result = await call(clientOf(server.url), { ...getThing, ...(item !== undefined && { item }) }).result()
  expect(result).toMatchObject({ ok: true })
  expect((result as { data: unknown }).data).toEqual(want)
})

test('anything else is a Blob', async () => {
  const server = await startServer([typed('image/png', 'bytes')])
  const blob = (await call(clientOf(server.url))) as Blob
  expect(blob).toBeInstanceOf(Blob)
  expect([blob.type, await blob.text()]).toEqual(['image/png', 'bytes'])
})

test('HEAD has no body, whatever its headers say', async () => {
  const server = await startServer([{ headers: { 'Content-Type': 'application/json', 'Content-Length': '12' } }])
  const { data, response } = await call(clientOf(server.url), { ...getThing, method: 'HEAD' }).withResponse()
  expect([data, response.headers.get('Content-Length')]).toEqual([undefined, '12'])
})

test.each<[string, Reply, item: string, message: string]>([
  ['no JSON', typed('application/json', '<h1>hi</h1>'), '', `Unexpected token '<', "<h1>hi</h1>" is not valid JSON`],
  ['JSON that is cut off', typed('application/json', '{"a":'), '', 'Unexpected end of JSON input'],
  ['nothing where the pointer is', { body: { dat: 1 } }, '/data', 'there is nothing at /data'],
  ['an inherited member where the pointer is', { body: {} }, '/constructor', 'there is nothing at /constructor'],
  ['text where an object should be', typed('text/html', '<h1>Log in</h1>'), '/data', 'there is nothing at /data'],
])('%s is a ParseError that keeps the text', async (_, reply, item, message) => {
  const server = await startServer([{ ...reply, headers: { ...reply.headers, 'X-Trace': 'abc' } }])
  const result = await call(clientOf(server.url), { ...getThing, item }).result()
  expect(result).toMatchObject({ ok: false, status: undefined })
  const error = (result as { error: Error }).error as ParseError
  expect(error.constructor).toBe(ParseError)
  expect(error).toMatchObject({ name: 'ParseError', operation: 'getThing', status: 200 })
  expect(error.message).toBe(`getThing: the answer cannot be read: ${message}`)
  expect(error.text).toBe(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body))
  expect(error.headers.get('X-Trace')).toBe('abc')
  expect(error.cause).toBeInstanceOf(Error)
})

test('a ParseError is not tried again', async () => {
  const server = await startServer([typed('application/json', '{')])
  expect(await errorOf(call(clientOf(server.url)))).toBeInstanceOf(ParseError)
  expect(server.received).toHaveLength(1)
})
