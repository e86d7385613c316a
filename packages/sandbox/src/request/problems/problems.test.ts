import { expect, test } from 'vitest'

import { problemsIn, readerOf, refusalOf } from '../testing/read.ts'

const one = (schema: unknown) => ({ properties: { x: schema } })
const body = (schema: unknown) => readerOf({ requestBody: { content: { 'application/json': { schema } } } })

test.each<[schema: unknown, sent: unknown, problem: string]>([
  [{ required: ['name'] }, {}, 'required: name is required'],
  [{ properties: { a: { required: ['b'] } } }, { a: {} }, 'required: a.b is required'],
  [{ dependentRequired: { a: ['b'] } }, { a: 1 }, 'dependentRequired: b is required together with a'],
  [{ type: 'object' }, [], 'type: body must be an object'],
  [{ minProperties: 1 }, {}, 'minProperties: body must have at least one property'],
  [{ maxProperties: 2 }, { a: 1, b: 2, c: 3 }, 'maxProperties: body must have at most 2 properties'],
  [{ properties: { a: {} }, additionalProperties: false }, { b: 1 }, 'additionalProperties: b is not a known property'],
  [
    { properties: { a: {} }, unevaluatedProperties: false },
    { b: 1 },
    'unevaluatedProperties: b is not a known property',
  ],
  [{ propertyNames: { pattern: '^[a-z]+$' } }, { 'A 1': 1 }, 'propertyNames: A 1 is not an allowed name'],
  [one({ type: 'integer' }), { x: '1' }, 'type: x must be an integer'],
  [one({ type: ['string', 'null'] }), { x: 1 }, 'type: x must be a string or null'],
  [one({ type: 'integer', minimum: 1 }), { x: 0 }, 'minimum: x must be at least 1'],
  [one({ maximum: 100 }), { x: 101 }, 'maximum: x must be at most 100'],
  [one({ exclusiveMinimum: 0 }), { x: 0 }, 'exclusiveMinimum: x must be more than 0'],
  [one({ exclusiveMaximum: 9 }), { x: 9 }, 'exclusiveMaximum: x must be less than 9'],
  [one({ maximum: 9, exclusiveMaximum: true }), { x: 9 }, 'exclusiveMaximum: x must be less than 9'],
  [one({ multipleOf: 0.01 }), { x: 1.005 }, 'multipleOf: x must be a multiple of 0.01'],
  [one({ enum: ['a', 'b'] }), { x: 'c' }, 'enum: x must be one of "a", "b"'],
  [one({ type: 'string', enum: ['a', 'b'] }), { x: 5 }, 'type: x must be a string'],
  [one({ const: 1 }), { x: 2 }, 'const: x must be 1'],
  [one({ format: 'email' }), { x: 'a' }, 'format: x must be a valid email address'],
  [one({ pattern: '^user_[a-z]+$' }), { x: 'a' }, 'pattern: x must match the pattern ^user_[a-z]+$'],
  [one({ minLength: 1 }), { x: '' }, 'minLength: x must have at least 1 character'],
  [one({ maxLength: 2 }), { x: 'abc' }, 'maxLength: x must have at most 2 characters'],
  [one({ minItems: 2 }), { x: [1] }, 'minItems: x must have at least 2 items'],
  [one({ maxItems: 1 }), { x: [1, 2] }, 'maxItems: x must have at most 1 item'],
  [
    one({ uniqueItems: true }),
    {
      x: [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    },
    'uniqueItems: x must not have the same item twice',
  ],
  [
    one({ contains: { type: 'integer' } }),
    { x: ['a'] },
    'contains: x must have at least 1 item of the documented shape',
  ],
  [one({ prefixItems: [{}], items: false }), { x: [1, 2] }, 'items: x must have at most 1 item'],
  [one({ items: { type: 'integer' } }), { x: [1, 'a'] }, 'type: x.1 must be an integer'],
  [one({ not: { const: 1 } }), { x: 1 }, 'not: x must not have this value'],
  [one(false), { x: 1 }, 'false schema: x is not allowed'],
  [{ if: { required: ['a'] }, else: { required: ['b'] } }, { c: 1 }, 'required: b is required'],
  [{ required: ['constructor'] }, {}, 'required: constructor is required'],
  [one({ type: 'string', format: 'password', enum: ['hunter2'] }), { x: 'secret' }, 'enum: x must be "hunter2"'],
])('%j refuses %j: %s', async (schema, sent, problem) => {
  expect(await problemsIn(body(schema)({ body: sent }))).toEqual([`body ${problem}`])
})

const card = { required: ['type', 'number'], properties: { type: { const: 'card' }, number: { type: 'string' } } }
const bank = {
  required: ['type', 'iban'],
  properties: { type: { enum: ['bank', 'giro'] }, iban: { minLength: 15 }, bic: {} },
}

test.each<[schema: unknown, sent: unknown, problem: string]>([
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1, 'type: x must be a string or null'],
  [
    { anyOf: [{ type: 'string', minLength: 3 }, { type: 'null' }] },
    'a',
    'minLength: x must have at least 3 characters',
  ],
  [{ anyOf: [{ enum: ['a'] }, { const: 'b' }] }, 'c', 'enum: x must be one of "a", "b"'],
  [{ oneOf: [card, bank] }, { type: 'card' }, 'required: x.number is required'],
  [{ oneOf: [card, bank] }, { type: 'giro', iban: 'x' }, 'minLength: x.iban must have at least 15 characters'],
  [{ oneOf: [card, bank] }, { type: 'cash' }, 'oneOf: x must have one of the documented shapes'],
  [{ oneOf: [card, bank] }, {}, 'oneOf: x must have one of the documented shapes'],
  [
    { oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    { a: 1, b: 2 },
    'oneOf: x must have exactly one of the documented shapes',
  ],
  [{ oneOf: [card, { anyOf: [bank, { type: 'null' }] }] }, { type: 'bank' }, 'required: x.iban is required'],
  [{ oneOf: [{ $ref: '#/components/schemas/Card' }, bank] }, { type: 'card' }, 'required: x.number is required'],
  [{ anyOf: [{ required: ['a', 'b', 'c'] }, { required: ['d'] }] }, {}, 'required: x.d is required'],
])('%j refuses %j by its nearest branch: %s', async (schema, sent, problem) => {
  const operation = { requestBody: { content: { 'application/json': { schema: one(schema) } } } }
  const read = readerOf(operation, { components: { schemas: { Card: card } } })
  expect(await problemsIn(read({ body: { x: sent } }))).toEqual([`body ${problem}`])
})

test('problems beside a union stay, those of its branches do not', async () => {
  const schema = {
    required: ['a', 'b'],
    properties: { n: { type: 'integer' }, x: { oneOf: [card, bank] }, m: { type: 'integer' } },
    anyOf: [{ required: ['p'] }, { required: ['q'] }],
  }
  expect(await problemsIn(body(schema)({ body: { n: 'x', x: { type: 'card' }, m: 'y' } }))).toEqual([
    'body anyOf: body must have one of the documented shapes',
    'body required: a is required',
    'body required: b is required',
    'body type: n must be an integer',
    'body required: x.number is required',
    'body type: m must be an integer',
  ])
})

test('all that is wrong in one refusal: its first problem is the message, and no more than twenty are listed', async () => {
  const read = readerOf({
    parameters: [
      { name: 'id', in: 'path', schema: { type: 'integer' } },
      { name: 'q', in: 'query', required: true },
    ],
    requestBody: { content: { 'application/json': { schema: { items: { type: 'integer' } } } } },
  })
  const refusal = await refusalOf(read({ path: { id: 'x' }, body: Array.from({ length: 50 }, () => 'x') }))
  expect(refusal.message).toBe('id must be an integer and 51 more')
  expect(refusal.details.fields).toHaveLength(20)
  expect(refusal.details.fields?.slice(0, 3).map(({ in: place, name }) => `${place} ${name}`)).toEqual([
    'path id',
    'query q',
    'body 0',
  ])
})

test('a path that names nothing is told before a body that cannot be read', async () => {
  const read = readerOf({
    parameters: [{ name: 'id', in: 'path', schema: { type: 'integer' } }],
    requestBody: { content: { 'application/json': {} } },
  })
  expect(await problemsIn(read({ path: { id: 'x' }, body: '{', type: 'application/json' }))).toHaveLength(1)
  expect((await refusalOf(read({ path: { id: '1' }, body: '{', type: 'application/json' }))).why).toBe('malformed-body')
})

test('names a caller made up are cut', async () => {
  const problems = await problemsIn(body({ additionalProperties: false })({ body: { ['a'.repeat(10_000)]: 1 } }))
  expect(problems[0]?.length).toBeLessThan(150)
})
