import { expect, test } from 'vitest'

import { problemsIn, readerOf } from '../testing/read.ts'

const list = { type: 'array', items: { type: 'integer' } }

test.each([
  [{ type: 'integer' }, '5', 5],
  [{ type: 'integer' }, '-0', 0],
  [{ type: 'number' }, '1e3', 1000],
  [{ type: 'number' }, '-0.5', -0.5],
  [{ type: 'boolean' }, 'true', true],
  [{ type: 'null' }, '', null],
  [{ type: ['integer', 'null'] }, 'null', null],
  [{ type: ['string', 'null'] }, 'null', 'null'],
  [{ type: ['string', 'null'], format: 'uuid' }, '', null],
  [{ type: ['integer', 'string'] }, '5', 5],
  [{ type: ['integer', 'string'] }, 'x', 'x'],
  [{ type: ['integer', 'string'], enum: ['5'] }, '5', '5'],
  [{ type: ['boolean', 'integer'], enum: [true, false, 1, 0] }, '1', 1],
  [{ oneOf: [{ type: 'string', pattern: '^[a-z]+$' }, { type: 'integer' }] }, '7', 7],
  [{ enum: [1, 2] }, '2', 2],
  [{ const: 1 }, '1', 1],
  [{ allOf: [{ type: ['integer', 'string'] }, { type: 'string' }] }, '7', '7'],
  [{ $ref: '#/components/schemas/Id' }, '7', 7],
  [{}, '7', '7'],
  [true, '7', '7'],
  [{ type: 'integer', nullable: true }, 'null', null],
  [{ oneOf: [{ type: 'string' }, list] }, '1', '1'],
  [{ oneOf: [{ type: 'integer' }, list] }, '1', 1],
])('a text for %j: %s is %j', async (schema, text, value) => {
  const components = { schemas: { Id: { type: 'integer' } } }
  const read = readerOf({ parameters: [{ name: 'c', in: 'query', schema }] }, { components })
  expect((await read({ search: `?c=${text}` })).query).toEqual({ c: value })
})

test('where a list or a text may come, repetition makes it a list', async () => {
  const read = readerOf({ parameters: [{ name: 'c', in: 'query', schema: { oneOf: [{ type: 'string' }, list] } }] })
  expect((await read({ search: '?c=1&c=2' })).query).toEqual({ c: [1, 2] })
})

test.each(['1e3', '0x10', '%205', '', '5.0', '05', '+5', '1_000', 'NaN', 'Infinity', '٥'])(
  '%s is no integer',
  async (text) => {
    const read = readerOf({ parameters: [{ name: 'n', in: 'query', schema: { type: 'integer' } }] })
    expect(await problemsIn(read({ search: `?n=${text}` }))).toEqual(['query type: n must be an integer'])
  },
)
