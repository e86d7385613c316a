import { expect, test } from 'vitest'

import { schemaAt } from './schema-at.ts'

const document = {
  components: {
    schemas: {
      Page: {
        allOf: [
          { $ref: '#/components/schemas/Counted' },
          { properties: { data: { type: 'array', items: { $ref: '#/components/schemas/User' } } } },
        ],
      },
      Counted: { properties: { total: { type: 'integer' } } },
      User: { properties: { name: { type: 'string' }, friend: { $ref: '#/components/schemas/User' } } },
      Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] },
      Self: { $ref: '#/components/schemas/Self' },
    },
  },
}

test.each([
  { at: 'Page', pointer: '/total', found: '/components/schemas/Counted/properties/total' },
  { at: 'Page', pointer: '/data', found: '/components/schemas/Page/allOf/1/properties/data' },
  { at: 'Page', pointer: '/data/-1/name', found: '/components/schemas/User/properties/name' },
  { at: 'User', pointer: '/friend/friend/name', found: '/components/schemas/User/properties/name' },
  { at: 'Page', pointer: '/nothing', found: undefined },
  { at: 'Loop', pointer: '/nothing', found: undefined },
  { at: 'Self', pointer: '/nothing', found: undefined },
])('$pointer of a $at is at $found', ({ at, pointer, found }) => {
  const start = { schema: { $ref: `#/components/schemas/${at}` }, pointer: '/start' }
  expect(schemaAt(document, start, pointer)?.pointer).toBe(found)
})
