import { expect, test } from 'vitest'

import { problemsIn, readerOf } from '../testing/read.ts'

const body = (schema: unknown) => ({ requestBody: { content: { 'application/json': { schema } } } })

const settings = {
  type: 'object',
  properties: {
    size: { type: 'integer', default: 10 },
    tags: { default: ['a'] },
    state: { readOnly: true, default: 'new' },
    nested: { properties: { deep: { default: 1 } } },
    list: { items: { properties: { deep: { default: 2 } } } },
    kind: { allOf: [{ $ref: '#/components/schemas/Kind' }] },
    choice: {
      oneOf: [
        { required: ['a'], properties: { b: { default: 3 } } },
        { required: ['c'], properties: { d: { default: 4 } } },
      ],
    },
  },
}
const kinds = { schemas: { Kind: { default: 'plain' } } }

test('defaults are filled in where something is created', async () => {
  const read = readerOf(body(settings), { components: kinds })
  expect((await read({ body: { nested: {}, list: [{}, { deep: 9 }], choice: { c: 1 } } })).body).toEqual({
    size: 10,
    tags: ['a'],
    nested: { deep: 1 },
    list: [{ deep: 2 }, { deep: 9 }],
    kind: 'plain',
    choice: { c: 1, d: 4 },
  })
})

test.each([
  ['put', {}, false],
  ['patch', {}, false],
  ['post', {}, true],
  ['post', { 'x-operation': { verb: 'update' } }, false],
  ['put', { 'x-operation': { verb: 'create' } }, true],
])('with %s %j defaults are filled in: %s', async (method, more, filled) => {
  const read = readerOf({ ...body({ properties: { a: { default: 1 } } }), ...more }, { method })
  expect((await read({ body: {} })).body).toEqual(filled ? { a: 1 } : {})
})

test('a default does not stand in for what is required', async () => {
  const read = readerOf(body({ required: ['a'], properties: { a: { default: 1 } } }))
  expect(await problemsIn(read({ body: {} }))).toEqual(['body required: a is required'])
})
