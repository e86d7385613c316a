import type { JsonObject } from '@concord-api/model'
import { expect, test } from 'vitest'

import { reviewApis, ReviewError } from './index.ts'
import { apiOf } from './testing/review-texts.ts'

/** Longer than any of these may take on a busy machine. */
const bound = 20_000

const withSchema = (schema: unknown, schemas: JsonObject = {}): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Hostile', version: '1' },
  paths: {
    '/a': {
      post: {
        operationId: 'send',
        requestBody: { content: { 'application/json': { schema } } },
        responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } },
      },
    },
  },
  components: { schemas },
})

const rulesOf = (base: JsonObject, head: JsonObject): string[] =>
  reviewApis(apiOf(base), apiOf(head)).findings.map(({ rule }) => rule)

test('schemas nested too deep are refused, with a message', () => {
  const nested = (depth: number, type: string): unknown => {
    let schema: unknown = { type }
    for (let level = 0; level < depth; level++) schema = { type: 'array', items: schema }
    return schema
  }
  const refused = (): unknown => rulesOf(withSchema(nested(10_000, 'string')), withSchema(nested(10_000, 'integer')))
  expect(refused).toThrow(ReviewError)
  expect(refused).toThrow('nested deeper than 1000 levels')
  expect(rulesOf(withSchema(nested(900, 'string')), withSchema(nested(900, 'integer')))).toEqual([
    'request-type-changed',
    'response-type-changed',
  ])
})

test(
  'a chain of 10,000 references is followed, however deep it leads',
  () => {
    const chain = (type: string): JsonObject =>
      Object.fromEntries(
        Array.from({ length: 10_000 }, (_, index) => [
          `S${index}`,
          index === 9999 ? { type } : { type: 'array', items: { $ref: `#/components/schemas/S${index + 1}` } },
        ]),
      )
    const schema = { $ref: '#/components/schemas/S0' }
    expect(rulesOf(withSchema(schema, chain('string')), withSchema(schema, chain('integer')))).toEqual([
      'request-type-changed',
      'response-type-changed',
    ])
  },
  bound,
)

test(
  '10,000 alternatives are matched, in whatever order they are',
  () => {
    const variants = (type: string): JsonObject[] =>
      Array.from({ length: 10_000 }, (_, index) => ({
        type: 'object',
        properties: { [`only${index}`]: { type: index === 5000 ? type : 'string' }, name: { type: 'string' } },
      }))
    const [before, after] = [{ oneOf: variants('string') }, { oneOf: variants('integer').toReversed() }]
    expect(rulesOf(withSchema(before), withSchema(after))).toEqual(['request-type-changed', 'response-type-changed'])
  },
  bound,
)

test(
  '10,000 alternatives without a counterpart are counted as removed and added',
  () => {
    const variants = (prefix: string): JsonObject[] =>
      Array.from({ length: 10_000 }, (_, index) => ({ type: 'object', properties: { [`${prefix}${index}`]: {} } }))
    const rules = rulesOf(withSchema({ oneOf: variants('a') }), withSchema({ oneOf: variants('b') }))
    expect(new Set(rules)).toEqual(
      new Set([
        'request-variant-removed',
        'request-variant-added',
        'response-variant-removed',
        'response-variant-added',
      ]),
    )
  },
  bound,
)

test('an allOf that contains itself ends', () => {
  const cyclic = (maxLength: number): JsonObject => ({
    A: { allOf: [{ $ref: '#/components/schemas/B' }, { type: 'string', maxLength }] },
    B: { allOf: [{ $ref: '#/components/schemas/A' }] },
    C: { $ref: '#/components/schemas/C' },
  })
  const schema = { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/C' }] }
  expect(rulesOf(withSchema(schema, cyclic(5)), withSchema(schema, cyclic(5)))).toEqual([])
  expect(rulesOf(withSchema(schema, cyclic(5)), withSchema(schema, cyclic(4)))).toEqual([
    'request-limit-narrowed',
    'response-limit-narrowed',
  ])
})

test(
  'an allOf that doubles with each level is merged once, or refused',
  () => {
    const doubling = (type: string): JsonObject =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => {
          const next = { $ref: `#/components/schemas/D${index + 1}` }
          return [`D${index}`, index === 39 ? { type } : { allOf: [next, next] }]
        }),
      )
    const schema = { $ref: '#/components/schemas/D0' }
    expect(rulesOf(withSchema(schema, doubling('string')), withSchema(schema, doubling('integer')))).toEqual([
      'request-type-changed',
      'response-type-changed',
    ])
    const wide = { allOf: Array.from({ length: 6000 }, (_, index) => ({ minLength: index })) }
    expect(() => rulesOf(withSchema(wide), withSchema({ ...wide, type: 'string' }))).toThrow('more than 5000 schemas')
  },
  bound,
)

test(
  'unions that double with each level end',
  () => {
    const doubling = (type: string): JsonObject =>
      Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => {
          const next = { $ref: `#/components/schemas/U${index + 1}` }
          const variant = (name: string): JsonObject => ({ type: 'object', properties: { [name]: next } })
          return [`U${index}`, index === 199 ? { type } : { oneOf: [variant('a'), variant('b')] }]
        }),
      )
    const schema = { $ref: '#/components/schemas/U0' }
    expect(rulesOf(withSchema(schema, doubling('string')), withSchema(schema, doubling('integer')))).toEqual([
      'request-type-changed',
      'response-type-changed',
    ])
  },
  bound,
)

test('names that mean something to JavaScript are names', () => {
  const odd = JSON.parse(
    '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}',
  ) as JsonObject
  const less = JSON.parse(
    '{"type":"object","required":["__proto__"],"properties":{"__proto__":{"type":"integer"}}}',
  ) as JsonObject
  expect(rulesOf(withSchema(odd), withSchema(odd))).toEqual([])
  expect(rulesOf(withSchema(odd), withSchema(less))).toContain('request-property-required')
  expect(rulesOf(withSchema(odd), withSchema(less))).toContain('response-type-changed')
})

test.each([
  ['no object', 'text'],
  ['a schema that is a list', []],
  [
    'keywords of the wrong type',
    { type: 5, properties: [], required: 'a', allOf: {}, oneOf: 'x', enum: {}, items: 3, pattern: 7 },
  ],
  [
    'references to nowhere',
    { allOf: [{ $ref: '#/nowhere' }, { $ref: 'other.yaml' }, { $ref: '#anchor' }, { $ref: 5 }] },
  ],
  [
    'discriminators of the wrong type',
    { oneOf: [{ type: 'object' }, { $ref: '#/x' }], discriminator: { propertyName: 5, mapping: [] } },
  ],
])('%s is read as far as it goes', (_, schema) => {
  expect(rulesOf(withSchema(schema), withSchema(schema))).toEqual([])
  expect(() => rulesOf(withSchema(schema), withSchema({ type: 'string' }))).not.toThrow()
  expect(() => rulesOf(withSchema({ type: 'string' }), withSchema(schema))).not.toThrow()
})
