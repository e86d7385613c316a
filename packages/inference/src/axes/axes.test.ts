import type { JsonObject } from '@concord-api/model'
import { expect, test } from 'vitest'

import { inferConventions } from '../infer-conventions.ts'
import { apiOf, objectWith, records, text, whole, yesNo } from '../testing/list-document.ts'

const json = (schema: JsonObject, mediaType = 'application/json'): JsonObject => ({
  content: { [mediaType]: { schema } },
})
const header = (...names: readonly string[]): JsonObject => ({
  headers: Object.fromEntries(names.map((name) => [name, { schema: whole }])),
})

/** A resource of the usual kind, each operation with the same failures. */
function library(failures: JsonObject, success: JsonObject = json(objectWith({ id: text, title: text }))): JsonObject {
  const operation = (id: string, answers: JsonObject, more: JsonObject = {}): JsonObject => ({
    operationId: id,
    responses: { ...answers, ...failures },
    ...more,
  })
  return {
    '/books': {
      get: operation('listBooks', { '200': json(records) }),
      post: operation('createBook', { '201': success }),
    },
    '/books/{book_id}': {
      get: operation('getBook', { '200': success }),
      patch: operation(
        'updateBook',
        { '200': success },
        { requestBody: json(objectWith({ title: text }), 'application/merge-patch+json') },
      ),
      delete: operation('deleteBook', { '204': {} }),
    },
  }
}

/** Books that are put, and created with a title or without one. */
function putting(isRequired: boolean): JsonObject {
  const book = objectWith({ title: text })
  const created = isRequired ? { ...book, required: ['title'] } : book
  const id = { name: 'id', in: 'path', required: true, schema: text }
  return {
    '/books': { post: { operationId: 'createBook', requestBody: json(created), responses: { '201': json(book) } } },
    '/books/{id}': { parameters: [id], put: { requestBody: json(book), responses: { '200': json(book) } } },
  }
}

const cases: readonly {
  readonly title: string
  readonly paths: JsonObject
  readonly root?: JsonObject
  readonly pointer: string
  readonly value: unknown
}[] = [
  {
    title: 'one message in every error',
    paths: library({ '404': json(objectWith({ message: text })) }),
    pointer: '/wire/errors',
    value: [{ when: { status: '4XX' }, message: '/message' }],
  },
  {
    title: 'a code and a message in a member of their own',
    paths: library({ '404': json(objectWith({ error: objectWith({ code: text, message: text }) })) }),
    pointer: '/wire/errors',
    value: [{ when: { status: '4XX' }, message: '/error/message', code: '/error/code' }],
  },
  {
    title: 'problem details',
    paths: library({
      '404': json(objectWith({ type: text, title: text, status: whole, detail: text }), 'application/problem+json'),
    }),
    pointer: '/wire/errors',
    value: [
      {
        when: { status: '4XX' },
        mediaType: 'application/problem+json',
        message: '/detail',
        type: '/type',
        title: '/title',
        detail: '/detail',
      },
    ],
  },
  {
    title: 'a status with fields before its class without',
    paths: library({
      '404': json(objectWith({ message: text })),
      '409': json(objectWith({ message: text })),
      '422': json(objectWith({ message: text, errors: { type: 'object', additionalProperties: { type: 'array' } } })),
    }),
    pointer: '/wire/errors',
    value: [
      { when: { status: 422 }, message: '/message', fields: { at: '/errors', as: 'map' } },
      { when: { status: '4XX' }, message: '/message' },
    ],
  },
  {
    title: 'the first of a list of errors',
    paths: library({
      '400': json(objectWith({ errors: { type: 'array', items: objectWith({ code: text, detail: text }) } })),
    }),
    pointer: '/wire/errors',
    value: [{ when: { status: '4XX' }, message: '/errors/0/detail', code: '/errors/0/code' }],
  },
  { title: 'results as they are', paths: library({}), pointer: '/wire/payload/item', value: '' },
  {
    title: 'results in an envelope',
    paths: library({}, json(objectWith({ data: objectWith({ id: text }), meta: objectWith({}) }))),
    pointer: '/wire/payload/item',
    value: '/data',
  },
  {
    title: 'results in a member of their name',
    paths: library({}, json(objectWith({ book: objectWith({ id: text }) }))),
    pointer: '/wire/payload/item',
    value: '/{key}',
  },
  {
    title: 'statuses of the limit, with headers on every answer',
    paths: {
      '/books': {
        get: {
          responses: {
            '200': header('X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'),
            '429': header('X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset', 'Retry-After'),
          },
        },
      },
    },
    pointer: '/wire/rateLimit',
    value: {
      status: 429,
      limit: { in: 'header', at: 'X-RateLimit-Limit' },
      remaining: { in: 'header', at: 'X-RateLimit-Remaining' },
      reset: { in: 'header', at: 'X-RateLimit-Reset', unit: 'epoch-seconds' },
      retryAfter: { in: 'header', at: 'Retry-After' },
    },
  },
  {
    title: 'only when to try again',
    paths: library({ '429': header('Retry-After') }),
    pointer: '/wire/rateLimit',
    value: { status: 429, retryAfter: { in: 'header', at: 'Retry-After' } },
  },
  { title: 'creations', paths: library({}), pointer: '/wire/create', value: { status: 201 } },
  { title: 'deletions', paths: library({}), pointer: '/wire/delete', value: { status: 204 } },
  {
    title: 'updates',
    paths: library({}),
    pointer: '/wire/update',
    value: { method: 'PATCH', semantics: 'merge-patch' },
  },
  {
    title: 'a PUT that requires nothing, where creations do',
    paths: putting(true),
    pointer: '/wire/update',
    value: { method: 'PUT', semantics: 'sparse' },
  },
  {
    title: 'what is posted to an item that cannot be read',
    paths: { '/books/{id}': { post: { requestBody: json(objectWith({ title: text })), responses: {} } } },
    pointer: '/wire/update',
    value: undefined,
  },
  {
    title: 'a version in the address of the server',
    paths: library({}),
    root: { servers: [{ url: 'https://api.example.com/v2' }] },
    pointer: '/wire/versioning',
    value: { in: 'path', value: 'v2' },
  },
  {
    title: 'a version in a header',
    paths: {
      '/books': { get: { parameters: [{ in: 'header', name: 'Library-Version', schema: text }], responses: {} } },
    },
    pointer: '/wire/versioning',
    value: { in: 'header', name: 'Library-Version' },
  },
  {
    title: 'what missing credentials get',
    paths: library({ '401': {}, '403': {} }),
    root: { security: [{ key: [] }] },
    pointer: '/wire/credentials/missing',
    value: 401,
  },
  {
    title: 'where callers keep credentials',
    paths: library({}),
    root: {
      components: {
        securitySchemes: {
          basic: { type: 'http', scheme: 'basic' },
          key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        },
      },
    },
    pointer: '/wire/environment',
    value: { basic: { username: 'LIBRARY_USERNAME', password: 'LIBRARY_PASSWORD' }, key: 'LIBRARY_API_KEY' },
  },
  {
    title: 'an idempotency key',
    paths: {
      '/books': { post: { parameters: [{ in: 'header', name: 'Idempotency-Key', schema: text }], responses: {} } },
    },
    pointer: '/wire/idempotency',
    value: { send: { in: 'header', name: 'Idempotency-Key' }, methods: ['POST'] },
  },
  {
    title: 'a flag in the body instead of statuses',
    paths: Object.fromEntries(
      ['chat.post', 'chat.update', 'users.list', 'users.get', 'files.add'].map((name) => [
        `/${name}`,
        { post: { responses: { '200': json(objectWith({ ok: yesNo })) } } },
      ]),
    ),
    pointer: '/wire/outcome',
    value: { at: '/ok', success: [true] },
  },
  {
    title: 'actions',
    paths: Object.fromEntries(
      ['chat.post', 'chat.update', 'users.list', 'users.get', 'files.add'].map((name) => [
        `/${name}`,
        { post: { responses: {} } },
      ]),
    ),
    pointer: '/wire/style',
    value: 'rpc',
  },
  {
    title: 'links',
    paths: library({}, json(objectWith({ id: text, _links: objectWith({}) }))),
    pointer: '/wire/hypermedia',
    value: { format: 'hal', links: '/_links' },
  },
  {
    title: 'statuses that every operation documents',
    paths: library({ '500': {} }),
    pointer: '/require/statuses',
    value: [500],
  },
  {
    title: 'names',
    paths: library({}),
    root: {
      components: {
        schemas: { Book: objectWith({ bookTitle: text, firstName: text, lastName: text, isOut: yesNo, dueAt: text }) },
      },
    },
    pointer: '/require/naming/properties',
    value: 'camelCase',
  },
]

test.each(cases)('$title: $pointer', ({ paths, root, pointer, value }) => {
  const { declared, doubtful } = inferConventions(apiOf(paths, root))
  const all = [...declared, ...doubtful]
  expect(all.find((inferred) => inferred.pointer === pointer)?.value).toEqual(value)
})

test('that a PUT requires nothing says little where nothing is required', () => {
  const { declared, doubtful } = inferConventions(apiOf(putting(false)))
  const update = ({ pointer }: { readonly pointer: string }): boolean => pointer === '/wire/update'
  expect([declared.some(update), doubtful.some(update)]).toEqual([false, true])
})

test('what many do otherwise is told, not declared', () => {
  const paths = library({})
  const others = Object.fromEntries(
    ['a', 'b', 'c'].map((name) => [`/${name}/{id}`, { delete: { responses: { '200': {} } } }]),
  )
  const { declared, doubtful } = inferConventions(apiOf({ ...paths, ...others }))
  expect(declared.some(({ pointer }) => pointer === '/wire/delete')).toBe(false)
  const told = doubtful.find(({ pointer }) => pointer === '/wire/delete')
  expect(told).toMatchObject({ value: { status: 200 }, evidence: '3 of 4 deletions answer `200`' })
})

test('an empty document has no conventions but that', () => {
  expect(inferConventions(apiOf({}))).toEqual({ declared: [], doubtful: [] })
})
