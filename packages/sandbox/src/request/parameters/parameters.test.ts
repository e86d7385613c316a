import { expect, test } from 'vitest'

import { problemsIn, readerOf, refusalOf } from '../testing/read.ts'

const list = { type: 'array', items: { type: 'integer' } }
const object = { type: 'object', properties: { R: { type: 'integer' }, G: { type: 'integer' } } }

test.each([
  [{ name: 'n', in: 'query', required: true }, {}, 'query required: n is required'],
  [
    { name: 'n', in: 'query', schema: { type: 'string' } },
    { search: '?n=1&n=2' },
    'query repeated: n must be sent once',
  ],
  [
    { name: 'n', in: 'query', explode: false, schema: list },
    { search: '?n=1&n=2' },
    'query repeated: n must be sent once',
  ],
  [
    { name: 'n', in: 'query', schema: { type: 'string' } },
    { search: '?n=%' },
    'query encoding: n must be percent-encoded UTF-8',
  ],
  [{ name: 'n', in: 'query', schema: list }, { search: '?n=%C3' }, 'query encoding: n must be percent-encoded UTF-8'],
  [
    { name: 'id', in: 'path', schema: { type: 'string' } },
    { path: { id: '%zz' } },
    'path encoding: id must be percent-encoded UTF-8',
  ],
  [{ name: 'id', in: 'path', style: 'label', schema: {} }, { path: { id: 'x' } }, 'path style: id must begin with `.`'],
  [
    { name: 'id', in: 'path', style: 'matrix', schema: {} },
    { path: { id: ';ix=1' } },
    'path style: id must be written as ;id=…',
  ],
  [{ name: 'id', in: 'path', schema: { type: 'integer' } }, { path: { id: 'x' } }, 'path type: id must be an integer'],
  [
    { name: 'n', in: 'query', explode: false, schema: object },
    { search: '?n=R,1,G' },
    'query style: n must consist of names, each followed by its value',
  ],
  [{ name: 'n', in: 'query', schema: list }, { search: '?n=1&n=x' }, 'query type: n.1 must be an integer'],
  [
    { name: 'n', in: 'query', style: 'deepObject', schema: object },
    { search: '?n[R]=x' },
    'query type: n.R must be an integer',
  ],
  [
    { name: 'n', in: 'query', style: 'deepObject', schema: object },
    { search: '?n[R]=1&n[R]=2' },
    'query repeated: n.R must be sent once',
  ],
  [{ name: 'X-N', in: 'header', required: true }, {}, 'header required: X-N is required'],
  [
    { name: 'n', in: 'cookie', schema: { type: 'string' } },
    { headers: { cookie: 'n=%' } },
    'cookie encoding: n must be percent-encoded UTF-8',
  ],
  [
    { name: 'n', in: 'query', content: { 'application/json': {} } },
    { search: '?n={' },
    'query content: n must be JSON',
  ],
])('%j refuses %j: %s', async (parameter, request, problem) => {
  expect(await problemsIn(readerOf({ parameters: [parameter] })(request))).toEqual([problem])
})

test('a content parameter is JSON, or a text', async () => {
  const filter = { schema: { type: 'object', properties: { a: { type: 'integer' } } } }
  const read = readerOf({
    parameters: [
      { name: 'filter', in: 'query', content: { 'application/json': filter } },
      { name: 'note', in: 'query', content: { 'text/plain': {} } },
      { name: 'X-Filter', in: 'header', content: { 'application/json': filter } },
    ],
  })
  const request = { search: '?filter=%7B%22a%22%3A1%7D&note=1', headers: { 'x-filter': '{"a":2}' } }
  expect(await read(request)).toMatchObject({
    query: { filter: { a: 1 }, note: '1' },
    header: { 'X-Filter': { a: 2 } },
  })
  expect(await problemsIn(read({ search: '?filter=%7B%22a%22%3A%22x%22%7D' }))).toEqual([
    'query type: filter.a must be an integer',
  ])
})

test('a missing parameter gets its default, from wherever its schema has it; a required one does not', async () => {
  const components = { schemas: { Page: { type: 'integer', default: 1 }, Tags: { allOf: [{ default: ['a'] }] } } }
  const read = readerOf(
    {
      parameters: [
        { name: 'limit', in: 'query', schema: { type: 'integer', default: 25 } },
        { name: 'page', in: 'query', schema: { $ref: '#/components/schemas/Page' } },
        { name: 'tags', in: 'query', schema: { $ref: '#/components/schemas/Tags' } },
        { name: 'none', in: 'query', schema: { type: 'string' } },
        { name: 'X-Off', in: 'header', schema: { type: 'boolean', default: false } },
      ],
    },
    { components },
  )
  const { header, query } = await read({})
  expect({ header, query }).toEqual({ header: { 'X-Off': false }, query: { limit: 25, page: 1, tags: ['a'] } })
  expect((await read({})).query['tags']).not.toBe(query['tags'])
  const required = readerOf({ parameters: [{ name: 'n', in: 'query', required: true, schema: { default: 1 } }] })
  expect((await refusalOf(required({}))).why).toBe('invalid-request')
})

test('allowEmptyValue lets an empty value pass that the schema does not', async () => {
  const schema = { type: 'boolean' }
  const read = readerOf({ parameters: [{ name: 'all', in: 'query', allowEmptyValue: true, schema }] })
  expect((await read({ search: '?all' })).query).toEqual({ all: '' })
  expect((await read({ search: '?all=true' })).query).toEqual({ all: true })
  expect(await problemsIn(read({ search: '?all=x' }))).toEqual(['query type: all must be true or false'])
})

test('a text with allowReserved has its reserved characters, escaped or not', async () => {
  const read = readerOf({ parameters: [{ name: 'c', in: 'query', allowReserved: true, schema: { type: 'string' } }] })
  expect((await read({ search: '?c=/a?b:c@d,e%2F%26' })).query).toEqual({ c: '/a?b:c@d,e/&' })
})

test('an object that is spread has no name of its own', async () => {
  const read = readerOf({ parameters: [{ name: 'c', in: 'query', schema: object }] })
  expect((await read({ search: '?c=%7B%22R%22%3A1%7D' })).query).toEqual({})
})

test('headers that other parts of a document describe are ignored', async () => {
  const read = readerOf({ parameters: [{ name: 'Accept', in: 'header', required: true, schema: { type: 'integer' } }] })
  expect((await read({ headers: { accept: 'text/html' } })).header).toEqual({})
})
