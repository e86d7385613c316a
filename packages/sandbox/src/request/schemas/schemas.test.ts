import { expect, test } from 'vitest'

import { problemsIn, readerOf } from '../testing/read.ts'
import { allDistinct } from './all-distinct.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const reader = (schemas: Record<string, unknown>) =>
  readerOf({ requestBody: { content: { 'application/json': { schema: ref('Start') } } } }, { components: { schemas } })

// Whatever a document's author wrote, its requests are read.
test.each<[string, Record<string, unknown>, unknown]>([
  [
    'an $id',
    { Start: { $id: 'https://example.org/start', properties: { a: ref('Other') } }, Other: { type: 'integer' } },
    { a: 'x' },
  ],
  [
    'an $id twice',
    { Start: { $id: 'x', properties: { a: ref('Other') } }, Other: { $id: 'x', type: 'integer' } },
    { a: 'x' },
  ],
  [
    'a reference to an $id',
    { Start: { properties: { a: { $ref: 'https://x.org/o' } } }, Other: { $id: 'https://x.org/o', type: 'integer' } },
    { a: 'x' },
  ],
  [
    'an $anchor',
    { Start: { properties: { a: { $ref: '#other' } } }, Other: { $anchor: 'other', type: 'integer' } },
    { a: 'x' },
  ],
  [
    'a $dynamicRef',
    { Start: { properties: { a: { $dynamicRef: '#other' } } }, Other: { $dynamicAnchor: 'other', type: 'integer' } },
    { a: 'x' },
  ],
  ['an $id that is no text', { Start: { $id: 5, properties: { a: { type: 'integer' } } } }, { a: 'x' }],
  [
    'a name to escape',
    { Start: { properties: { a: { $ref: '#/components/schemas/a~1b%20c' } } }, 'a/b c': { type: 'integer' } },
    { a: 'x' },
  ],
  ['a chain', { Start: { properties: { a: ref('One') } }, One: ref('Two'), Two: { type: 'integer' } }, { a: 'x' }],
  [
    'a loop',
    {
      Start: { allOf: [ref('Start'), ref('Loop')], properties: { a: { type: 'integer' } } },
      Loop: { anyOf: [ref('Start')] },
    },
    { a: 'x' },
  ],
  ['a tree', { Start: { properties: { a: { type: 'integer' }, b: ref('Start') } } }, { b: { b: { a: 1 } }, a: 'x' }],
  [
    'a pattern of another engine',
    { Start: { properties: { a: { type: 'integer' }, b: { pattern: '^[\\w-.]+$' }, c: { pattern: '(' } } } },
    { a: 'x', b: 'b', c: '' },
  ],
  [
    'keywords of the wrong shape',
    {
      Start: {
        required: 'a',
        minProperties: '1',
        enum: [],
        pattern: 5,
        allOf: [],
        properties: { a: { type: 'integer', minimum: null }, b: { type: 'file' }, c: 5 },
      },
    },
    { a: 'x', b: 1 },
  ],
  [
    'a reference to nothing',
    { Start: { properties: { a: { type: 'integer' }, b: ref('None'), c: { $ref: 'other.yaml' } } } },
    { a: 'x', b: 1, c: 1 },
  ],
  [
    'OpenAPI 3.0',
    { Start: { properties: { a: { type: 'integer' }, b: { type: 'string', nullable: true, enum: ['x'] } } } },
    { a: 'x', b: null },
  ],
  [
    'an unknown format',
    { Start: { properties: { a: { type: 'integer', format: 'id' }, b: { format: 'user-id' } } } },
    { a: 'x', b: '' },
  ],
])('%s', async (_, schemas, sent) => {
  const read = reader(schemas)
  expect(await problemsIn(read({ body: sent }))).toEqual(['body type: a must be an integer'])
})

test('what cannot be decided is not required twice: if, not and dependentSchemas with a readOnly property', async () => {
  const read = reader({
    Start: {
      properties: { id: { readOnly: true }, a: { type: 'integer' } },
      not: { required: ['id'] },
      if: { not: { required: ['id'] } },
      else: false,
      dependentSchemas: { a: { required: ['id', 'b'] } },
    },
  })
  expect((await read({ body: { id: 1 } })).body).toEqual({})
  expect(await problemsIn(read({ body: { id: 1, a: 1 } }))).toEqual(['body required: b is required'])
})

test.each<[unknown[], boolean]>([
  [[], true],
  [[1, '1', true, 'true', null, 'null'], true],
  [[1, 1], false],
  [
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    false,
  ],
  [[[1], ['1'], '[1]', '"[1]'], true],
  [[{ a: 1 }, '{"a":1}'], true],
])('%j is distinct: %s', (items, distinct) => {
  expect(allDistinct(items)).toBe(distinct)
})

test('many items take no time', () => {
  expect(allDistinct(Array.from({ length: 100_000 }, (_, id) => ({ id })))).toBe(true)
})

// Only so many conditions can be one within the other, and an engine may say so when it first runs them.
test('thousands of alternatives end no request', { timeout: 60_000 }, async () => {
  const oneOf = Array.from({ length: 2000 }, (_, n) => ({ required: [`p${n}`], properties: { [`p${n}`]: {} } }))
  const read = reader({ Start: { type: 'object', oneOf } })
  expect((await read({ body: { p7: 1 } })).body).toEqual({ p7: 1 })
})
