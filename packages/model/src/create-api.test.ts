import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createApi } from './create-api.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const read = (document: unknown) => createApi('books', document as Record<string, unknown>, locate)

test('parameters of the path item count, unless the operation has its own', () => {
  const { operations } = read({
    paths: {
      '/books/{id}': {
        parameters: [
          { name: 'id', in: 'path', description: 'ours' },
          { name: 'page', in: 'query' },
        ],
        get: {
          parameters: [
            { name: 'page', in: 'query', required: true },
            { name: 'page', in: 'header' },
          ],
        },
      },
    },
  })
  expect(operations[0]?.parameters).toMatchObject([
    {
      name: 'id',
      in: 'path',
      required: true,
      style: 'simple',
      explode: false,
      pointer: '/paths/~1books~1{id}/parameters/0',
    },
    { name: 'page', in: 'query', required: true, style: 'form', explode: true },
    { name: 'page', in: 'header', required: false, style: 'simple' },
  ])
})

test('an operation without an id gets one, and no two are the same', () => {
  const { operations } = read({
    paths: {
      '/a/{b}': { get: {} },
      '/a-b': { get: {}, post: { operationId: 'x' } },
      '/c': { get: { operationId: 'x' } },
    },
  })
  expect(operations.map(({ id }) => id)).toEqual(['getAB', 'getAB2', 'x', 'x2'])
})

test('security: the operation’s, else the document’s; alternatives and schemes used together', () => {
  const { operations } = read({
    security: [{ key: [] }],
    paths: {
      '/a': { get: {}, post: { security: [] }, put: { security: [{ a: ['read'], b: [] }, {}] } },
    },
  })
  expect(operations.map(({ security }) => security.map((each) => Object.fromEntries(each)))).toEqual([
    [{ key: [] }],
    [],
    [{ a: ['read'], b: [] }, {}],
  ])
})

test.each([
  { method: 'get', declared: {}, safe: true, idempotent: true },
  { method: 'put', declared: {}, safe: false, idempotent: true },
  { method: 'post', declared: {}, safe: false, idempotent: false },
  { method: 'get', declared: { safe: false, idempotent: false }, safe: false, idempotent: false },
  { method: 'post', declared: { safe: true }, safe: true, idempotent: true },
])('$method with $declared: safe $safe, idempotent $idempotent', ({ method, declared, safe, idempotent }) => {
  const { operations } = read({ paths: { '/a': { [method]: { 'x-operation': declared } } } })
  expect(operations[0]).toMatchObject({ safe, idempotent })
})

test('conventions: what is declared, in one form, with what was left out', () => {
  const { conventions, operations } = read({
    'x-conventions': {
      version: 1,
      wire: {
        payload: { item: '/data' },
        errors: [{ when: { status: '4XX' }, message: '/error', code: 'no pointer' }, { when: { status: 'no' } }],
        pagination: {
          offset: {
            style: 'offset',
            send: { offset: { in: 'query', name: 'skip' } },
            read: { items: '/data', total: { in: 'header', at: 'X-Total' } },
            limit: { maximum: 50 },
          },
        },
      },
    },
    paths: { '/a': { get: { 'x-operation': { pagination: 'offset' } } } },
  })
  expect(conventions?.wire).toMatchObject({
    payload: { item: { in: 'body', at: '/data' } },
    errors: [{ when: { status: '4XX' }, message: { in: 'body', at: '/error' } }],
    protocol: {},
  })
  expect(operations[0]?.pagination).toEqual({
    name: 'offset',
    strategy: {
      style: 'offset',
      send: { offset: { in: 'query', name: 'skip' } },
      read: { items: { in: 'body', at: '/data' }, total: { in: 'header', at: 'X-Total' } },
      limit: { maximum: 50 },
    },
  })
})

test('a document of any shape is read without a fault', () => {
  const keys = fc.constantFrom(
    'openapi',
    'info',
    'paths',
    '/a',
    'get',
    'parameters',
    'responses',
    '200',
    'content',
    'schema',
    'components',
    'schemas',
    'security',
    'servers',
    'x-conventions',
    'wire',
    'pagination',
    'errors',
    '$ref',
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'large', withCrossShrink: true },
      fc.constantFrom(null, true, 1, 'text', '#', '#/', '#/paths/~1a', '#/a', 'x.yaml#%'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
    ),
  }))
  fc.assert(
    fc.property(fc.dictionary(keys, value, { maxKeys: 6 }), (document) => {
      const api = read(document)
      for (const { parameters } of api.operations) expect(Array.isArray(parameters)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
