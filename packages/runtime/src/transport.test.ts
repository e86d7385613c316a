import { expect, test } from 'vitest'

import type { CallOptions, ClientOptions } from './client.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { ApiError } from './errors/api-error.ts'
import type { Input } from './send.ts'
import { call, clientOf, createThing, errorOf, getThing } from './testing/test-client.ts'
import { type Received, startServer } from './testing/test-server.ts'

/** The request a call is, as the server sees it. */
async function requestOf(
  operation: OperationDescriptor,
  input: Input = {},
  { path = '', ...options }: ClientOptions & { path?: string } = {},
  callOptions: CallOptions = {},
): Promise<Received> {
  const server = await startServer([{ body: 1 }])
  await call(clientOf(server.url + path, options), operation, input, callOptions)
  return server.received[0]!
}

test.each<[object | undefined, string]>([
  [undefined, ''],
  [{}, ''],
  [{ a: undefined, b: null, c: [] }, ''],
  [{ limit: 10, offset: 0 }, '?limit=10&offset=0'],
  [{ active: true, deleted: false }, '?active=true&deleted=false'],
  [{ id: ['a', 'b', 3] }, '?id=a&id=b&id=3'],
  [{ q: '' }, '?q='],
  [{ q: 'a b&c=d#e?f+g/ä%' }, '?q=a%20b%26c%3Dd%23e%3Ff%2Bg%2F%C3%A4%25'],
  [{ 'filter[a]': 'x' }, '?filter[a]=x'],
])('query %j is %j', async (query, want) => {
  expect((await requestOf(getThing, { query })).url).toBe(`/thing${want}`)
})

test.each([
  ['', '/thing'],
  ['/', '/thing'],
  ['/v1', '/v1/thing'],
  ['/v1/', '/v1/thing'],
  ['/v1//', '/v1/thing'],
  ['/a%20b/v1', '/a%20b/v1/thing'],
])('a base address that ends in %j gives %s', async (path, want) => {
  expect((await requestOf(getThing, {}, { path })).url).toBe(want)
})

test.each([
  ['a/b', '/things/a%2Fb/x'],
  ['ä', '/things/%C3%A4/x'],
  ['?#%', '/things/%3F%23%25/x'],
  ['..%2F..', '/things/..%252F../x'],
  ['...', '/things/.../x'],
  ['a b', '/things/a%20b/x'],
  [7, '/things/7/x'],
  [false, '/things/false/x'],
])('path parameter %j gives %s', async (id, want) => {
  expect((await requestOf({ ...getThing, path: '/things/{id}/x' }, { path: { id } })).url).toBe(want)
})

test.each<[string, unknown, mediaType: string, sent: string, contentType: string | undefined]>([
  ['JSON', { a: 'ä' }, 'application/json', '{"a":"ä"}', 'application/json'],
  ['a merge patch', { a: null }, 'application/merge-patch+json', '{"a":null}', 'application/merge-patch+json'],
  ['JSON with a parameter', [1], 'application/json; charset=utf-8', '[1]', 'application/json; charset=utf-8'],
  ['null', null, 'application/json', 'null', 'application/json'],
  ['false', false, 'application/json', 'false', 'application/json'],
  ['nothing', undefined, 'application/json', '', undefined],
  ['text', 'hello', 'text/plain', 'hello', 'text/plain'],
  ['lines of JSON', '{}\n{}', 'application/x-ndjson', '{}\n{}', 'application/x-ndjson'],
  ['a sequence of JSON', '{}', 'application/json-seq', '{}', 'application/json-seq'],
  ['text of JSON', '"a"', 'application/json-seq', '"a"', 'application/json-seq'],
  ['bytes', new TextEncoder().encode('hi'), 'application/octet-stream', 'hi', 'application/octet-stream'],
  ['a Blob', new Blob(['hi'], { type: 'image/png' }), 'image/jpeg', 'hi', 'image/jpeg'],
  [
    'a form',
    new URLSearchParams({ a: 'b c' }),
    'application/x-www-form-urlencoded',
    'a=b+c',
    'application/x-www-form-urlencoded',
  ],
])('a body: %s', async (_, body, mediaType, sent, contentType) => {
  const request = await requestOf({ ...createThing, body: mediaType }, { body })
  expect(request.body).toBe(sent)
  expect(request.headers['content-type']).toBe(contentType)
})

test('a form of several parts has the boundary in its type', async () => {
  const body = new FormData()
  body.set('a', 'b')
  const request = await requestOf({ ...createThing, body: 'multipart/form-data' }, { body })
  const [, boundary] = /^multipart\/form-data; boundary=(.+)$/.exec(request.headers['content-type'] ?? '') ?? []
  expect(request.body).toContain(`--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n`)
})

test.each<[string, ClientOptions, CallOptions, object]>([
  ['none: JSON is asked for', {}, {}, { accept: 'application/json, */*;q=0.5' }],
  ['of the client', { headers: { 'X-A': '1', accept: 'text/csv' } }, {}, { 'x-a': '1', accept: 'text/csv' }],
  [
    'of the call, before those of the client',
    { headers: { 'X-A': '1', 'X-B': '1' } },
    { headers: { 'x-a': '2' } },
    { 'x-a': '2', 'x-b': '1' },
  ],
  ['undefined: nothing changes', { headers: { 'X-A': '1' } }, { headers: { 'X-A': undefined } }, { 'x-a': '1' }],
  ['null: taken away', { headers: { 'X-A': '1' } }, { headers: { 'X-A': null } }, { 'x-a': undefined }],
])('headers: %s', async (_, options, callOptions, want) => {
  const { headers } = await requestOf(getThing, {}, options, callOptions)
  for (const [name, value] of Object.entries(want)) expect(headers[name]).toBe(value)
})

test.each(['GET', 'HEAD', 'DELETE', 'PATCH', 'OPTIONS'])('method %s', async (method) => {
  expect((await requestOf({ ...getThing, method })).method).toBe(method)
})

test.each([301, 302, 303, 307, 308])(
  'a redirect with %i is an error, and the other origin receives nothing',
  async (status) => {
    const other = await startServer([{ body: 'stolen' }])
    const server = await startServer([{ status, headers: { Location: `${other.url}/x` } }])
    const security = [['token']]
    const error = await errorOf(call(clientOf(server.url, { auth: { token: 't' } }), { ...getThing, security }))
    expect(error.constructor).toBe(ApiError)
    expect(error).toMatchObject({ status })
    expect((error as ApiError).headers.get('Location')).toBe(`${other.url}/x`)
    expect([server.received.length, other.received.length]).toEqual([1, 0])
  },
)

test('fetch can be chosen', async () => {
  const server = await startServer([{ body: 'fine' }])
  const seen: string[] = []
  const fetch = (request: Request): Promise<Response> => (
    seen.push(`${request.method} ${request.url}`),
    globalThis.fetch(request)
  )
  expect(await call(clientOf(server.url, { fetch }))).toBe('fine')
  expect(seen).toEqual([`GET ${server.url}/thing`])
})

test('the fetch of the platform may be replaced after the client was made', async ({ onTestFinished }) => {
  const client = clientOf('http://127.0.0.1:1')
  const { fetch } = globalThis
  onTestFinished(() => void (globalThis.fetch = fetch))
  globalThis.fetch = async () => Response.json('replaced')
  expect(await call(client)).toBe('replaced')
})
