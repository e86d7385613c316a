import { expect, test } from 'vitest'

import { problemsIn, readerOf } from '../testing/read.ts'

const user = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' }, age: { type: 'integer' } },
}
const body = (schema: unknown) => ({ requestBody: { content: { 'application/json': { schema } } } })

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const components = {
  schemas: {
    User: user,
    Id: { type: 'string', readOnly: true },
    Strict: { ...user, additionalProperties: false },
    Team: { properties: { lead: ref('User'), members: { type: 'array', items: ref('User') } } },
    Tree: { required: ['id'], properties: { id: ref('Id'), children: { items: ref('Tree') } } },
    Both: { allOf: [{ required: ['id', 'name'] }, ref('User')] },
    Required: { type: 'object', required: ['id', 'name'] },
    Elsewhere: { allOf: [ref('Required'), { properties: { id: ref('Id') } }] },
    Maybe: { anyOf: [ref('User'), { type: 'null' }] },
    Either: {
      oneOf: [{ properties: { id: ref('Id') } }, { properties: { id: { type: 'integer' } }, required: ['id'] }],
    },
  },
}

test.each([
  ['User', { id: 5, name: 'a' }, { name: 'a' }],
  ['User', { name: 'a' }, { name: 'a' }],
  ['Strict', { id: 'u', name: 'a' }, { name: 'a' }],
  [
    'Team',
    { lead: { id: 1, name: 'a' }, members: [{ name: 'b', id: 2 }] },
    { lead: { name: 'a' }, members: [{ name: 'b' }] },
  ],
  ['Tree', { id: 1, children: [{ id: 2, children: [{ id: 3 }] }] }, { children: [{ children: [{}] }] }],
  ['Both', { id: 1, name: 'a' }, { name: 'a' }],
  ['Elsewhere', { name: 'a' }, { name: 'a' }],
  ['Maybe', { id: 1, name: 'a' }, { name: 'a' }],
  ['Either', { id: 5 }, { id: 5 }],
])('what is readOnly in a %s is neither needed nor kept: %j', async (name, sent, kept) => {
  expect((await readerOf(body(ref(name)), { components })({ body: sent })).body).toEqual(kept)
})

test('what is not readOnly is still required', async () => {
  const read = readerOf(body(ref('Elsewhere')), { components })
  expect(await problemsIn(read({ body: {} }))).toEqual(['body required: name is required'])
  const plain = readerOf(body(ref('Required')), { components })
  expect(await problemsIn(plain({ body: { name: 'a' } }))).toEqual(['body required: id is required'])
})
