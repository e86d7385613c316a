import { expect, test } from 'vitest'

import type { ApiDescriptor } from './descriptor.ts'
import { ApiError } from './errors/api-error.ts'
import { BadRequestError } from './errors/bad-request-error.ts'
import { ConflictError } from './errors/conflict-error.ts'
import { fieldsAsList, fieldsAsMap } from './errors/fields.ts'
import { InternalServerError } from './errors/internal-server-error.ts'
import { NotFoundError } from './errors/not-found-error.ts'
import { OutcomeError } from './errors/outcome-error.ts'
import { outcomeAt } from './outcome.ts'
import { offset } from './pagination/offset.ts'
import { sendPaged } from './pagination/page.ts'
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

test('a problem (RFC 9457), its fields, and the id of the request', async () => {
  const body = {
    type: 'https://api.example.com/problems/invalid',
    title: 'Invalid',
    detail: 'The name is missing',
    errors: [{ pointer: '#/name', detail: 'is required', code: 'blank' }],
  }
  const headers = { 'Content-Type': 'application/problem+json', 'X-Request-Id': 'abc' }
  const server = await startServer([{ status: 422, body: JSON.stringify(body), headers }])
  const fields = fieldsAsList('/errors', { name: '/pointer', message: '/detail', code: '/code' })
  const errors = [{ status: 'default', message: '/detail', type: '/type', fields }]
  const error = await errorOf(call(clientOf(server.url, {}, { errors, trace: 'X-Request-Id' })))
  expect(error).toMatchObject({
    message: 'getThing: 422 The name is missing',
    status: 422,
    outcome: undefined,
    type: 'https://api.example.com/problems/invalid',
    code: undefined,
    fields: [{ name: '#/name', message: 'is required', code: 'blank' }],
    requestId: 'abc',
    body,
  })
})

test('what an answer does not have is undefined, and its fields are none', async () => {
  const server = await startServer([{ status: 422, body: {} }])
  const errors = [{ status: 422, message: '/detail', type: '/type', fields: fieldsAsMap('/errors') }]
  const error = await errorOf(call(clientOf(server.url, {}, { errors, trace: 'X-Request-Id' })))
  expect(error).toMatchObject({ type: undefined, fields: [], requestId: undefined, retryAfter: undefined })
})

class ParameterError extends OutcomeError<'parameter-error'> {
  override name = 'ParameterError'
}

const telling: Partial<ApiDescriptor> = {
  outcome: outcomeAt('/status', ['success']),
  errors: [
    { outcome: 'error', message: '/data/message', code: '/data/code' },
    { status: 'default', message: '/details' },
  ],
}
const documented = {
  ...getThing,
  item: '/data',
  errors: { 'outcome error': OutcomeError, 'outcome parameter-error': ParameterError, 400: BadRequestError },
}

test.each<[string, Reply, tag: unknown, error: object]>([
  [
    'a documented outcome',
    { body: { status: 'error', data: { code: 'UnitNotFound', message: 'No such unit' } } },
    'error',
    {
      constructor: OutcomeError,
      status: 200,
      outcome: 'error',
      code: 'UnitNotFound',
      message: 'getThing: error No such unit',
      body: { status: 'error', data: { code: 'UnitNotFound', message: 'No such unit' } },
    },
  ],
  [
    'another one, of which nobody said where its message is',
    { body: { status: 'parameter-error', data: { message: 'm' } } },
    'parameter-error',
    { constructor: ParameterError, code: undefined, message: 'getThing: parameter-error' },
  ],
  [
    'an outcome that is not documented',
    { body: { status: 'not-found', data: {} } },
    undefined,
    { constructor: ApiError, status: 200, outcome: 'not-found', message: 'getThing: not-found' },
  ],
  [
    'a status that tells more than the outcome',
    { status: 400, body: { status: 'invalid-json', details: 'unexpected token' } },
    400,
    { constructor: BadRequestError, status: 400, outcome: 'invalid-json', message: 'getThing: 400 unexpected token' },
  ],
  [
    'a status without an outcome',
    { status: 500, body: 'down' },
    undefined,
    { constructor: ApiError, status: 500, outcome: undefined, message: 'getThing: 500 Internal Server Error' },
  ],
])('where the body tells how it went: %s', async (_, reply, tag, error) => {
  const server = await startServer([reply])
  const result = await call(clientOf(server.url, { retries: 0 }, telling), documented).result()
  expect(result).toMatchObject({ ok: false, status: tag, error, response: { status: reply.status ?? 200 } })
  expect((result as { error: Error }).error).toBeInstanceOf(ApiError)
})

test('a success that the body tells is one, and an outcome is no reason to try again', async () => {
  const server = await startServer([{ body: { status: 'success', data: 7 } }, { body: { status: 'error' } }])
  const client = clientOf(server.url, {}, telling)
  expect(await call(client, documented)).toBe(7)
  await expect(call(client, documented)).rejects.toBeInstanceOf(OutcomeError)
  expect(server.received).toHaveLength(2)
})

test('an outcome of a list ends it, though the body has no items', async () => {
  const server = await startServer([
    { body: { status: 'success', data: [1] } },
    { body: { status: 'error', data: { code: 'Gone', message: 'm' } } },
  ])
  const page = offset({ offset: 'offset', items: '/data' })
  const pending = sendPaged(clientOf(server.url, {}, telling), { ...documented, page })
  expect(await (await pending).next()!.result()).toMatchObject({ ok: false, status: 'error', error: { code: 'Gone' } })
})

test('a false `ok` is an outcome too', async () => {
  const server = await startServer([{ body: { ok: false, error: 'channel_not_found' } }])
  const api = { outcome: outcomeAt('/ok', [true]), errors: [{ outcome: false, code: '/error' }] }
  const operation = { ...getThing, errors: { 'outcome false': OutcomeError } }
  const result = await call(clientOf(server.url, {}, api), operation).result()
  expect(result).toMatchObject({ ok: false, status: false, error: { code: 'channel_not_found', outcome: false } })
})

test('a failed HEAD has no body and is an ApiError', async () => {
  const server = await startServer([{ status: 404, headers: { 'Content-Length': '12' } }])
  const error = await errorOf(call(clientOf(server.url), { ...operation, method: 'HEAD' }))
  expect(error).toBeInstanceOf(NotFoundError)
  expect(error).toMatchObject({ body: undefined })
})
