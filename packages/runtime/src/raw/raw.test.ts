import { expect, test } from 'vitest'

import { clientCredentials } from '../auth/client-credentials.ts'
import { headerKey, queryKey } from '../auth/api-key.ts'
import type { ClientOptions } from '../client.ts'
import type { ApiDescriptor } from '../descriptor.ts'
import { AbortedError } from '../errors/aborted-error.ts'
import { ConnectionError } from '../errors/connection-error.ts'
import { UsageError } from '../errors/usage-error.ts'
import { call, clientOf, getThing } from '../testing/test-client.ts'
import { testClock } from '../testing/test-clock.ts'
import { type Handler, silent, startServer } from '../testing/test-server.ts'
import { createRaw, type Raw } from './raw.ts'

interface Answers {
  200: { headers: object; content: { 'application/json': unknown } }
  default: { headers: object; content: { 'application/json': unknown } }
}
interface Paths {
  '/thing': {
    get: { parameters: { query?: { q?: string } }; responses: Answers }
    post: { requestBody: { content: { 'application/json': object } }; responses: Answers }
  }
  '/things/{id}': {
    get: { parameters: { path: { id: string } }; responses: Answers }
  }
}

const operations = {
  'GET /thing': { id: 'getThing', security: [['token']], idempotent: true },
  'POST /thing': { id: 'createThing', security: [['token']] },
  'GET /things/{id}': { id: 'findThing', idempotent: true },
}

function rawOf(url: string, options: ClientOptions = {}, api: Partial<ApiDescriptor> = {}): Raw<Paths> {
  return createRaw<Paths>(clientOf(url, { clock: testClock(), ...options }, api), operations)
}

test('a success is data, a failure is error, and the answer is beside both', async () => {
  const server = await startServer([{ body: { a: 1 } }, { status: 404, body: { error: 'gone' } }])
  const raw = rawOf(server.url)
  const found = await raw.GET('/thing', { params: { query: { q: 'a b' } } })
  expect(found).toMatchObject({ data: { a: 1 }, response: { status: 200 } })
  const missing = await raw.GET('/thing')
  expect(missing).toMatchObject({ error: { error: 'gone' }, response: { status: 404, url: `${server.url}/thing` } })
  expect(missing).not.toHaveProperty('data')
  expect(server.received.map(({ url }) => url)).toEqual(['/thing?q=a%20b', '/thing'])
})

test('the body, the credential and the headers of client and call are sent', async () => {
  const server = await startServer([{ body: 1 }])
  const raw = rawOf(server.url, { auth: { token: 'secret' }, headers: { 'X-All': '1', 'X-One': 'client' } })
  await raw.POST('/thing', { body: { a: 'ä' }, headers: { 'X-One': 'call' } })
  expect(server.received).toMatchObject([
    {
      method: 'POST',
      body: '{"a":"ä"}',
      headers: {
        authorization: 'Bearer secret',
        'content-type': 'application/json',
        accept: '*/*',
        'x-all': '1',
        'x-one': 'call',
      },
    },
  ])
})

test.each([
  ['GET', 429, 3],
  ['GET', 503, 3],
  ['POST', 429, 3],
  ['POST', 503, 1],
  ['GET', 400, 1],
] as const)(
  '%s after %d is sent %d times, with its body each time, and ends with the last answer',
  async (method, status, times) => {
    const server = await startServer([{ status, body: { error: 'no' } }])
    const raw = rawOf(server.url)
    const { error, response } = await (method === 'GET' ? raw.GET('/thing') : raw.POST('/thing', { body: { a: 1 } }))
    expect([error, response.status]).toEqual([{ error: 'no' }, status])
    expect(server.received.map(({ body }) => body)).toEqual(
      Array.from({ length: times }, () => (method === 'GET' ? '' : '{"a":1}')),
    )
  },
)

test('after 429 comes the answer', async () => {
  const server = await startServer([{ status: 429 }, { body: 1 }])
  expect(await rawOf(server.url).GET('/thing')).toMatchObject({ data: 1 })
})

const tokens: Partial<ApiDescriptor> = { schemes: { token: clientCredentials({ tokenUrl: '/token' }) } }
const credentials = { auth: { token: { clientId: 'id', clientSecret: 'secret' } } }

/** Gives tokens, and takes the first one back after `uses` requests. */
function tokenServer(uses: number): Handler {
  let given = 0
  return ({ url, headers }) => {
    if (url === '/token') return { body: { access_token: `t${++given}`, token_type: 'Bearer', expires_in: 3600 } }
    return headers.authorization === 'Bearer t1' && uses-- <= 0 ? { status: 401 } : { body: [headers.authorization] }
  }
}

test('both ways of calling use one token, and a token that was taken back is replaced for both', async () => {
  const server = await startServer(tokenServer(2))
  const client = clientOf(server.url, credentials, tokens)
  const raw = createRaw<Paths>(client, operations)
  const operation = { ...getThing, security: [['token']] }
  expect(await call(client, operation)).toEqual(['Bearer t1'])
  expect((await raw.GET('/thing')).data).toEqual(['Bearer t1'])
  expect((await raw.GET('/thing')).data).toEqual(['Bearer t2'])
  expect(await call(client, operation)).toEqual(['Bearer t2'])
  expect(server.received.filter(({ url }) => url === '/token')).toHaveLength(2)
})

test('a call that brings credentials of its own gets no others, nor a token', async () => {
  const server = await startServer(tokenServer(0))
  const raw = rawOf(server.url, credentials, tokens)
  raw.use({ onRequest: ({ request }) => void request.headers.set('Authorization', 'Bearer mine') })
  expect((await raw.GET('/thing')).data).toEqual(['Bearer mine'])
  expect(server.received).toHaveLength(1)
})

test('a key in a header of the call stays; a key in the query is added', async () => {
  const server = await startServer([{ body: 1 }])
  const auth = { token: 'configured' }
  await rawOf(server.url, { auth }, { schemes: { token: headerKey('X-Key') } }).GET('/thing', {
    headers: { 'X-Key': 'own' },
  })
  await rawOf(server.url, { auth }, { schemes: { token: queryKey('key') } }).GET('/thing')
  expect(server.received[0]?.headers['x-key']).toBe('own')
  expect(server.received[1]?.url).toBe('/thing?key=configured')
})

test('without credentials a request goes out, and is answered', async () => {
  const server = await startServer([{ status: 401, body: 'who?' }])
  expect(await rawOf(server.url).GET('/thing')).toMatchObject({ error: 'who?', response: { status: 401 } })
})

test.each([
  ['another origin', (raw: Raw<Paths>) => raw.GET('/thing', { baseUrl: 'http://127.0.0.1:1' })],
  ['no operation of the document', (raw: Raw<Paths>) => raw.GET('/other' as '/thing')],
  ['a name in the path without a value', (raw: Raw<Paths>) => raw.GET('/things/{id}', {} as never)],
  ['undefined in the path', (raw: Raw<Paths>) => raw.GET('/things/{id}', { params: { path: {} as never } })],
  ['nothing in the path', (raw: Raw<Paths>) => raw.GET('/things/{id}', { params: { path: { id: '' } } })],
  ['a way up in the path', (raw: Raw<Paths>) => raw.GET('/things/{id}', { params: { path: { id: '..' } } })],
])('%s is refused, and nothing is sent', async (_, send) => {
  const server = await startServer([{ body: 1 }])
  await expect(send(rawOf(server.url, { auth: { token: 'secret' } }))).rejects.toThrow(UsageError)
  expect(server.received).toEqual([])
})

test('a value in a path is one segment', async () => {
  const server = await startServer([{ body: 1 }])
  await rawOf(server.url).GET('/things/{id}', { params: { path: { id: 'a/../$&?b' } } })
  expect(server.received[0]?.url).toBe('/things/a%2F..%2F%24%26%3Fb')
})

test('a redirect to another origin is not followed', async () => {
  const other = await startServer([{ body: 1 }])
  const server = await startServer([{ status: 302, headers: { Location: other.url } }])
  const { response } = await rawOf(server.url, { auth: { token: 'secret' } }).GET('/thing')
  expect(response.status).toBe(302)
  expect(other.received).toEqual([])
})

test('middleware of both kinds sees a call: that of openapi-fetch once, that of the client each try', async () => {
  const server = await startServer([{ status: 429 }, { body: 1 }])
  const seen: string[] = []
  const middleware = [{ onRequest: (_: Request, { operation }: { operation: string }) => void seen.push(operation) }]
  const raw = rawOf(server.url, { middleware })
  const own = { onRequest: ({ schemaPath }: { schemaPath: string }) => void seen.push(schemaPath) }
  raw.use(own)
  await raw.GET('/thing')
  raw.eject(own)
  await raw.request('get', '/thing')
  expect(seen).toEqual(['/thing', 'getThing', 'getThing', 'getThing'])
})

test('a body is streamed where that is asked for', async () => {
  const server = await startServer((_, __, { response }) => void response.writeHead(200).write('first'))
  const controller = new AbortController()
  const { data } = await rawOf(server.url).GET('/thing', { parseAs: 'stream', signal: controller.signal })
  const reader = data!.getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('first')
  controller.abort()
  await expect(reader.read()).rejects.toThrow(/abort/)
})

test('no answer is an error of the client', async () => {
  await expect(rawOf('http://127.0.0.1:1').GET('/thing')).rejects.toThrow(ConnectionError)
  const server = await startServer(silent)
  const signal = AbortSignal.timeout(20)
  await expect(rawOf(server.url).GET('/thing', { signal })).rejects.toThrow(AbortedError)
})

test('a fetch of the call is called in place of the client, without its credentials', async () => {
  const server = await startServer([{ body: 1 }])
  const seen: (string | null)[] = []
  const fetch = async (request: Request): Promise<Response> => {
    seen.push(request.headers.get('Authorization'))
    return Response.json('mine')
  }
  expect((await rawOf(server.url, { auth: { token: 'secret' } }).GET('/thing', { fetch })).data).toBe('mine')
  expect(seen).toEqual([null])
  expect(server.received).toEqual([])
})
