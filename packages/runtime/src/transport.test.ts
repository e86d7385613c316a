import { expect, test } from 'vitest'

import type { CallOptions, ClientOptions } from './client.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { ApiError } from './errors/api-error.ts'
import type { Input } from './request/prepare.ts'
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
  const request = await requestOf({ ...createThing, body: '' }, { body })
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
  ['numbers and lists', {}, { headers: { 'X-A': 7, 'X-B': ['a', false] } }, { 'x-a': '7', 'x-b': 'a, false' }],
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

test.each<[status: number, method: string]>([
  [301, 'GET'],
  [302, 'GET'],
  [303, 'GET'],
  [307, 'GET'],
  [308, 'GET'],
  [302, 'HEAD'],
  [307, 'POST'],
  [308, 'POST'],
  [307, 'DELETE'],
])('a redirect with %i of %s on the same origin is followed, with everything as before', async (status, method) => {
  const server = await startServer((_, index) =>
    index === 0 ? { status, headers: { Location: '../v2/thing?a[b]=c%20d#there' } } : { body: 1 },
  )
  const client = clientOf(`${server.url}/v1`, { auth: { token: 't' } })
  const operation = { ...createThing, method, security: [['token']] }
  const body = ['GET', 'HEAD'].includes(method) ? undefined : { a: 'ä' }
  const result = await call(client, operation, { body }, { headers: { 'X-A': '1' } }).result()
  expect(result.ok).toBe(true)
  const [first, second] = server.received
  expect([first?.url, second?.url]).toEqual(['/v1/thing', '/v2/thing?a[b]=c%20d'])
  expect({ ...second, url: '' }).toEqual({ ...first, url: '' })
  expect(second?.headers).toMatchObject({ authorization: 'Bearer t', 'x-a': '1' })
})

test('a form of several parts is whole after a redirect', async () => {
  const forms: unknown[] = []
  const fetch = async (request: Request): Promise<Response> => {
    forms.push([...(await request.formData())])
    const headers = { Location: '/there' }
    return forms.length === 1 ? new Response(null, { status: 307, headers }) : Response.json(1)
  }
  const body = new FormData()
  body.set('a', 'b')
  await call(clientOf('http://a.example', { fetch }), { ...createThing, body: '' }, { body })
  expect(forms).toEqual([[['a', 'b']], [['a', 'b']]])
})

test.each<[string, status: number, location: string | undefined, method?: string]>([
  ['a method that 301 may change', 301, '/there', 'POST'],
  ['a method that 302 may change', 302, '/there', 'POST'],
  ['303, which would be another request', 303, '/there', 'POST'],
  ['a choice', 300, '/there'],
  ['what has not changed', 304, '/there'],
  ['a status of old', 305, '/there'],
  ['nowhere', 307, undefined],
  ['no address', 307, 'http://['],
  ['another port', 307, 'http://127.0.0.1:1/'],
  ['another name', 307, '//localhost/'],
  ['another scheme', 307, 'https://127.0.0.1/'],
  ['no server', 307, 'data:text/plain,1'],
])('a redirect is an error: %s', async (_, status, location, method = 'GET') => {
  const server = await startServer([{ status, headers: { ...(location !== undefined && { Location: location }) } }])
  const error = await errorOf(call(clientOf(server.url), { ...createThing, method }))
  expect(error).toMatchObject({ name: 'ApiError', status })
  expect(server.received).toHaveLength(1)
})

test('redirects that end nowhere are followed five times', async () => {
  const server = await startServer((_, index) => ({ status: 302, headers: { Location: `/${index + 1}` } }))
  expect(await errorOf(call(clientOf(server.url)))).toMatchObject({ status: 302 })
  expect(server.received.map(({ url }) => url)).toEqual(['/thing', '/1', '/2', '/3', '/4', '/5'])
})

test('a redirect to another origin is not followed after one that was', async () => {
  const other = await startServer([{ body: 'stolen' }])
  const server = await startServer((_, index) => ({
    status: 307,
    headers: { Location: index === 0 ? '/there' : other.url },
  }))
  expect(await errorOf(call(clientOf(server.url, { headers: { 'X-Key': 'k' } })))).toMatchObject({ status: 307 })
  expect([server.received.length, other.received.length]).toEqual([2, 0])
})

test('a password in a Location is not taken over', async () => {
  const server = await startServer(({ url, headers }) => {
    const Location = `http://u:p@${headers.host}/there`
    return url === '/there' ? { body: headers.authorization ?? 'none' } : { status: 307, headers: { Location } }
  })
  expect(await call(clientOf(server.url))).toBe('none')
})

test('a stream, which can be read once, is not sent after a redirect', async () => {
  const server = await startServer([{ status: 307, headers: { Location: '/there' } }])
  const operation = { ...createThing, body: 'application/octet-stream' }
  const body = new Blob(['x']).stream()
  expect(await errorOf(call(clientOf(server.url), operation, { body }))).toMatchObject({ status: 307 })
  expect(server.received).toHaveLength(1)
})

test('a redirect is followed within the same try, and an abort ends it', async () => {
  const controller = new AbortController()
  const server = await startServer(({ url }) => {
    if (url === '/there') return (controller.abort(), new Promise(() => {}))
    return { status: 307, headers: { Location: '/there' } }
  })
  const error = await errorOf(call(clientOf(server.url), getThing, {}, { signal: controller.signal }))
  expect(error.name).toBe('AbortedError')
})

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
