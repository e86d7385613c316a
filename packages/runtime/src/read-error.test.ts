import { expect, test } from 'vitest'

import { ApiError } from './errors/api-error.ts'
import { BadRequestError } from './errors/bad-request-error.ts'
import { ConflictError } from './errors/conflict-error.ts'
import { InternalServerError } from './errors/internal-server-error.ts'
import { NotFoundError } from './errors/not-found-error.ts'
import { call, clientOf, errorOf, getThing } from './testing/test-client.ts'
import { type Reply, startServer } from './testing/test-server.ts'

const operation = { ...getThing, errors: { 404: NotFoundError, 409: ConflictError, '4XX': BadRequestError } }
const withDefault = { ...getThing, errors: { 404: NotFoundError, default: InternalServerError } }

test.each([
  [404, operation, NotFoundError, 404],
  [409, operation, ConflictError, 409],
  [410, operation, BadRequestError, 410],
  [500, operation, ApiError, undefined],
  [302, operation, ApiError, undefined],
  [404, withDefault, NotFoundError, 404],
  [409, withDefault, InternalServerError, 409],
  [502, withDefault, InternalServerError, 502],
  [404, getThing, ApiError, undefined],
])('status %i becomes the class documented for it', async (status, operation, Class, tag) => {
  const server = await startServer([{ status }])
  const result = await call(clientOf(server.url), operation).result()
  expect(result).toMatchObject({ ok: false, status: tag, error: { status }, response: { status } })
  expect((result as { error: Error }).error.constructor).toBe(Class)
  expect((result as { error: Error }).error.name).toBe(Class.name)
})

test('an error has all the answer said', async () => {
  const body = { error: { message: 'No such thing', code: 'gone' } }
  const server = await startServer([{ status: 404, body, headers: { 'X-Trace': 'abc', 'Retry-After': '7' } }])
  const error = await errorOf(call(clientOf(server.url), operation))
  expect(error).toMatchObject({
    name: 'NotFoundError',
    operation: 'getThing',
    message: 'getThing: 404 No such thing',
    status: 404,
    code: 'gone',
    body,
    retryAfter: 7000,
  })
  expect((error as ApiError).headers.get('X-Trace')).toBe('abc')
  expect(error.stack).toContain('getThing: 404 No such thing')
})

const shapes = [
  { status: 422, message: '/message', code: '/errors/-1/code' },
  { status: '4XX', message: '/detail' },
  { status: 'default', message: '/error' },
]

test.each<[string, Reply, message: string, body: unknown, code?: string]>([
  [
    'the shape of its status',
    { status: 422, body: { message: 'm', errors: [{ code: 'a' }, { code: 'b' }] } },
    '422 m',
    { message: 'm', errors: [{ code: 'a' }, { code: 'b' }] },
    'b',
  ],
  ['the shape of its class', { status: 400, body: { detail: 'd', error: 'e' } }, '400 d', { detail: 'd', error: 'e' }],
  [
    'the shape for all others',
    { status: 500, body: { detail: 'd', error: 'e' } },
    '500 e',
    { detail: 'd', error: 'e' },
  ],
  ['nothing at the pointer', { status: 500, body: { detail: 'd' } }, '500 Internal Server Error', { detail: 'd' }],
  [
    'no text at the pointer',
    { status: 500, body: { error: { a: 1 } } },
    '500 Internal Server Error',
    { error: { a: 1 } },
  ],
  ['an inherited member at the pointer', { status: 500, body: {} }, '500 Internal Server Error', {}],
  ['JSON null', { status: 500, body: null }, '500 Internal Server Error', null],
  ['text that is no JSON', { status: 500, body: '<h1>down</h1>' }, '500 Internal Server Error', '<h1>down</h1>'],
  [
    'JSON that is cut off',
    { status: 500, body: '{"error":', headers: { 'Content-Type': 'application/json' } },
    '500 Internal Server Error',
    '{"error":',
  ],
  ['no body', { status: 500 }, '500 Internal Server Error', undefined],
  [
    'an empty body of JSON',
    { status: 500, body: '', headers: { 'Content-Type': 'application/json' } },
    '500 Internal Server Error',
    undefined,
  ],
  ['no body and no reason phrase', { status: 599 }, '599 unknown', undefined],
])('message, code and body come from %s', async (_, reply, message, body, code) => {
  const server = await startServer([reply])
  const error = await errorOf(call(clientOf(server.url, {}, { errors: shapes })))
  expect(error).toMatchObject({ message: `getThing: ${message}`, code })
  expect((error as ApiError).body).toEqual(body)
})

test('where HTTP has no reason phrase, as version 2, the status is all there is', async () => {
  const fetch = async (): Promise<Response> => new Response(null, { status: 500 })
  expect((await errorOf(call(clientOf('http://127.0.0.1:1', { fetch })))).message).toBe('getThing: 500')
})

test('a failed HEAD has no body and is an ApiError', async () => {
  const server = await startServer([{ status: 404, headers: { 'Content-Length': '12' } }])
  const error = await errorOf(call(clientOf(server.url), { ...operation, method: 'HEAD' }))
  expect(error).toBeInstanceOf(NotFoundError)
  expect(error).toMatchObject({ body: undefined })
})
