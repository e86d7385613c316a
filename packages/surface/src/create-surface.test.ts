import { createApi } from '@concord-api/model'
import { expect, test } from 'vitest'

import { createSurface } from './create-surface.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const surfaceOf = (document: Record<string, unknown>, name = 'books') =>
  createSurface(createApi(name, document, locate))

const json = (schema: unknown) => ({ description: 'An answer.', content: { 'application/json': { schema } } })
const book = { $ref: '#/components/schemas/Book' }
const document = {
  'x-conventions': {
    version: 1,
    wire: {
      pagination: {
        offset: {
          style: 'offset',
          send: { offset: { in: 'query', name: 'offset' } },
          read: { items: '/data' },
        },
      },
    },
  },
  components: {
    schemas: {
      Book: { type: 'object', properties: {} },
      Problem: { type: 'object' },
      Books: { properties: { data: { type: 'array', items: book } } },
    },
    securitySchemes: { key: { type: 'http', scheme: 'Bearer' }, basic: { type: 'http', scheme: 'basic' } },
  },
  paths: {
    '/books': {
      get: {
        operationId: 'listBooks',
        'x-operation': { pagination: 'offset' },
        parameters: [{ name: 'offset', in: 'query', schema: { type: 'integer' } }],
        responses: {
          200: json({ $ref: '#/components/schemas/Books' }),
          400: json({ $ref: '#/components/schemas/Problem' }),
        },
      },
      post: {
        operationId: 'addBook',
        requestBody: { required: true, content: { 'application/json': { schema: { properties: { title: {} } } } } },
        responses: { 201: json(book), 418: { description: 'Teapot.' }, default: json({ type: 'string' }) },
      },
    },
    '/books/{book-id}': {
      get: { operationId: 'getBook', responses: { 200: json(book), 304: { description: '' } } },
      delete: { operationId: 'delete', responses: { 204: { description: '' } } },
    },
    '/shelves/{shelf}/books/{book-id}': { get: { operationId: 'getShelvedBook', responses: { 200: json(book) } } },
  },
}

test('operations become methods of the resource they work on', () => {
  const { groups, factory, client, connect } = surfaceOf(document)
  expect([factory, client, connect]).toEqual(['createBooksClient', 'BooksClient', 'connectBooks'])
  expect(
    groups.map(({ name, className, methods }) => [
      name,
      className,
      methods.map((method) => [method.name, method.functionName]),
    ]),
  ).toEqual([
    [
      'books',
      'Books',
      [
        ['list', 'listBooks'],
        ['create', 'addBook'],
        ['get', 'getBook'],
        ['delete', 'delete2'],
        // A second `get` of the same resource: the operation's own name tells them apart.
        ['getShelvedBook', 'getShelvedBook'],
      ],
    ],
  ])
})

test('a schema with the name of a group’s class steps aside', () => {
  expect(surfaceOf(document).models.map(({ name }) => name)).toEqual(['AddBookBody', 'Book', 'BooksModel', 'Problem'])
})

test('arguments and results', () => {
  const methods = surfaceOf(document).groups.flatMap((group) => group.methods)
  const [list, create, get, remove] = methods
  expect(list).toMatchObject({
    path: [],
    body: undefined,
    query: { typeName: 'ListBooksQuery', required: false },
    result: { kind: 'page', item: { kind: 'model', name: 'Book' } },
    errorType: 'ListBooksError',
  })
  expect(create).toMatchObject({
    body: { mediaType: 'application/json', required: true, type: { kind: 'model', name: 'AddBookBody' } },
    result: { kind: 'item', type: { kind: 'model', name: 'Book' } },
    failures: [
      { status: '418', error: 'Status418Error', description: 'Teapot.' },
      { status: 'default', error: 'OtherStatusError' },
    ],
  })
  expect(get?.path).toMatchObject([{ name: 'bookId', parameter: { name: 'book-id' } }])
  expect(remove?.result).toEqual({ kind: 'none' })
})

test('parameters, by where they go', () => {
  const parameter = (where: string, name: string, required = false): object => ({ in: where, name, required })
  const parameters = [
    parameter('query', 'q'),
    parameter('header', 'X-Tenant', true),
    parameter('header', 'Accept'),
    parameter('cookie', 'theme'),
    parameter('cookie', 'session', true),
  ]
  const { groups } = surfaceOf({ paths: { '/books': { get: { operationId: 'find', parameters } } } })
  const method = groups[0]?.methods[0]
  expect(
    [method?.query, method?.headers, method?.cookies].map((argument) => [
      argument?.typeName,
      argument?.required,
      argument?.parameters.map(({ parameter: { name } }) => name),
    ]),
  ).toEqual([
    ['FindQuery', false, ['q']],
    ['FindHeaders', true, ['X-Tenant']],
    ['FindCookies', true, ['theme', 'session']],
  ])
})

test('errors: a class for each status, with the bodies the document gives them', () => {
  expect(surfaceOf(document).errors).toMatchObject([
    { name: 'Status304Error', base: undefined, bodies: [{ kind: 'undefined' }] },
    { name: 'BadRequestError', base: 'BadRequestError', bodies: [{ kind: 'model', name: 'Problem' }] },
    { name: 'Status418Error', base: undefined, bodies: [{ kind: 'undefined' }] },
    { name: 'OtherStatusError', base: undefined, bodies: [{ kind: 'inline' }] },
  ])
})

test('credentials: how each is sent', () => {
  expect(surfaceOf(document).credentials.map(({ name, kind }) => [name, kind])).toEqual([
    ['key', { kind: 'bearer' }],
    ['basic', { kind: 'basic' }],
  ])
})

test.each([
  { schema: 'Promise', name: 'PromiseModel' },
  { schema: 'error', name: 'ErrorModel' },
  { schema: 'books-client', name: 'BooksClientModel' },
  { schema: '日本', name: 'Model' },
  { schema: '__proto__', name: 'Proto' },
  { schema: 'Client', name: 'Client' },
])('the schema $schema becomes the type $name', ({ schema, name }) => {
  const schemas = JSON.parse(`{ ${JSON.stringify(schema)}: { "type": "object" } }`) as object
  expect(surfaceOf({ components: { schemas } }).models.map((model) => model.name)).toEqual([name])
})

test('versions of one API make clients of one name', () => {
  expect(surfaceOf({}, 'books@v2').factory).toBe('createBooksClient')
})

test.each([
  { ids: ['2fa'], schemas: ['2fa'], names: ['_2fa2'] },
  { ids: ['then'], schemas: [], names: ['then2'] },
  // `read` has a descriptor of the name that the other operation would have.
  { ids: ['read', 'readOperation'], schemas: [], names: ['read', 'readOperation2'] },
  { ids: ['readOperation', 'read'], schemas: [], names: ['readOperation2', 'read'] },
])('functions of $ids beside the types $schemas are called $names', ({ ids, schemas, names }) => {
  const { groups } = surfaceOf({
    components: { schemas: Object.fromEntries(schemas.map((name) => [name, { type: 'object' }])) },
    paths: Object.fromEntries(ids.map((operationId) => [`/${operationId}`, { get: { operationId, responses: {} } }])),
  })
  expect(groups.flatMap(({ methods }) => methods.map(({ functionName }) => functionName))).toEqual(names)
})
