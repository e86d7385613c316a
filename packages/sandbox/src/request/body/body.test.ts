import { expect, test } from 'vitest'

import { problemsIn, readerOf, refusalOf } from '../testing/read.ts'

const user = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' }, age: { type: 'integer' } },
}
const body = (schema: unknown, type = 'application/json') => ({ requestBody: { content: { [type]: { schema } } } })

test.each([
  ['application/json', ['application/json'], 'application/json'],
  ['Application/JSON; charset=utf-8', ['application/json'], 'application/json'],
  ['application/json', ['application/json; charset=utf-8'], 'application/json'],
  ['application/merge-patch+json', ['application/*'], 'application/merge-patch+json'],
  ['application/json', ['*/*'], 'application/json'],
])('a body sent as %s where the document has %j', async (type, offered, mediaType) => {
  const read = readerOf({ requestBody: { content: Object.fromEntries(offered.map((name) => [name, {}])) } })
  expect(await read({ body: { a: 1 }, type })).toMatchObject({ body: { a: 1 }, mediaType })
})

test.each([
  [null, ['application/json']],
  ['', ['application/json']],
  ['json', ['application/json']],
  ['text/plain', ['application/json', 'application/xml']],
  ['application/json, application/json', ['application/json']],
  ['application/json', []],
])('a body sent as %s is not supported where the document has %j', async (type, offered) => {
  const read = readerOf({ requestBody: { content: Object.fromEntries(offered.map((name) => [name, {}])) } })
  expect((await refusalOf(read({ body: '{}', type }))).why).toBe('unsupported-media-type')
})

test('the most specific media type is the one that counts', async () => {
  const schema = (keyword: string) => ({ schema: { required: [keyword] } })
  const read = readerOf({
    requestBody: { content: { '*/*': schema('a'), 'text/*': schema('b'), 'application/json': schema('c') } },
  })
  expect(await problemsIn(read({ body: {} }))).toEqual(['body required: c is required'])
  expect(await problemsIn(read({ body: {}, type: 'application/x+json' }))).toEqual(['body required: a is required'])
})

test.each([
  ['{', 'the body must be JSON'],
  ['{"a":1}x', 'the body must be JSON'],
  [new Uint8Array([0x22, 0xff, 0x22]), 'the body must be UTF-8'],
  ['['.repeat(100_000), 'the body is nested too deeply'],
  [`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 'the body is nested too deeply'],
])('%.20s is malformed: %s', async (text, message) => {
  const { message: said, why } = await refusalOf(readerOf(body({}))({ body: text, type: 'application/json' }))
  expect([why, said]).toEqual(['malformed-body', message])
})

test('brackets in strings are not depth', async () => {
  const text = `["${'['.repeat(1000)}\\"${'{'.repeat(1000)}"]`
  expect((await readerOf(body({}))({ body: text, type: 'application/json' })).body).toHaveLength(1)
})

test.each(['{"__proto__":{"a":1},"b":[{"__proto__":1}]}', '{"\\u005f_proto_\\u005F":{"a":1},"b":[{}]}'])(
  'nobody gets another prototype: %s',
  async (text) => {
    const { body: value } = await readerOf(body({}))({ body: text, type: 'application/json' })
    expect(value).toEqual({ b: [{}] })
    expect(Object.hasOwn(value as object, '__proto__')).toBe(false)
    expect(Object.assign({}, value)).not.toHaveProperty('a')
  },
)

test('a body that is missing is a problem where one is required', async () => {
  const required = readerOf({ requestBody: { required: true, content: { 'application/json': {} } } })
  expect(await problemsIn(required({}))).toEqual(['body required: body is required'])
  expect(await problemsIn(required({ body: '', type: 'application/json' }))).toEqual([
    'body required: body is required',
  ])
  expect(await readerOf(body({}))({})).toMatchObject({ body: undefined, mediaType: undefined })
  expect(await readerOf({})({ body: '{', type: 'application/json' })).toMatchObject({ body: undefined })
})

test('a text is a text, anything else stays bytes', async () => {
  const read = readerOf({
    requestBody: {
      content: {
        'text/plain': { schema: { maxLength: 3, type: 'string' } },
        'text/xml': { schema: user },
        'image/png': {},
      },
    },
  })
  expect((await read({ body: 'abc', type: 'text/plain' })).body).toBe('abc')
  expect((await read({ body: '<a/>', type: 'text/xml' })).body).toBe('<a/>')
  expect((await read({ body: new Uint8Array([1, 255]), type: 'image/png' })).body).toEqual(new Uint8Array([1, 255]))
  expect(await problemsIn(read({ body: 'abcd', type: 'text/plain' }))).toEqual([
    'body maxLength: body must have at most 3 characters',
  ])
})
