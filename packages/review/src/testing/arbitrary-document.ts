import type { JsonObject } from '@concord-api/model'
import fc from 'fast-check'

/** The components of generated documents; schemas refer to them. */
const names = ['A', 'B', 'C'] as const

const text = fc.constantFrom('a', 'b', 'c')
const small = fc.integer({ min: 0, max: 4 })

/** A schema that some value satisfies, or none: what is valid is not asked. */
const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => {
  const inner = tie('schema')
  const string = fc.record(
    {
      type: fc.constant('string'),
      minLength: small,
      maxLength: small,
      pattern: fc.constantFrom('^a', 'b$'),
      format: fc.constantFrom('date', 'email'),
      enum: fc.uniqueArray(text, { minLength: 1 }),
      description: text,
      default: text,
    },
    { requiredKeys: ['type'] },
  )
  const number = fc.record(
    {
      type: fc.constantFrom('integer', 'number'),
      minimum: small,
      exclusiveMaximum: small,
      multipleOf: fc.integer({ min: 1, max: 4 }),
      format: fc.constantFrom('int32', 'int64'),
    },
    { requiredKeys: ['type'] },
  )
  const object = fc.record(
    {
      type: fc.constantFrom('object', ['object', 'null']),
      properties: fc.dictionary(text, inner, { maxKeys: 3, noNullPrototype: true }),
      required: fc.uniqueArray(text),
      additionalProperties: fc.oneof(fc.boolean(), inner),
      minProperties: small,
      patternProperties: fc.dictionary(fc.constantFrom('^x', '^y'), inner, { maxKeys: 1, noNullPrototype: true }),
      readOnly: fc.boolean(),
      deprecated: fc.boolean(),
    },
    { requiredKeys: ['type'] },
  )
  const array = fc.record(
    {
      type: fc.constant('array'),
      items: inner,
      prefixItems: fc.array(inner, { minLength: 1, maxLength: 2 }),
      contains: inner,
      uniqueItems: fc.boolean(),
      maxItems: small,
    },
    { requiredKeys: ['type'] },
  )
  const members = fc.array(inner, { minLength: 1, maxLength: 3 })
  const combined = fc.oneof(
    fc.record({ allOf: members, description: text }, { requiredKeys: ['allOf'] }),
    fc.record({ oneOf: members }),
    fc.record({ anyOf: members }),
    members.map((listed) => ({ oneOf: [...listed, { type: 'null' }] })),
    fc.record({
      oneOf: fc.uniqueArray(text, { minLength: 1 }).map((values) => values.map((value) => ({ const: value }))),
    }),
    fc.record({ not: inner }),
    fc.record(Object.fromEntries(['if', 'then', 'else'].map((keyword) => [keyword, inner])), { requiredKeys: [] }),
  )
  const ref = fc.record(
    {
      $ref: fc.constantFrom(...names.map((name) => `#/components/schemas/${name}`)),
      description: text,
      maxLength: small,
    },
    { requiredKeys: ['$ref'] },
  )
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      string,
      number,
      ref,
      object,
      array,
      combined,
    ) as fc.Arbitrary<JsonObject>,
  }
})

/** A document whose operations send and answer generated schemas, which refer to components and so to themselves. */
export const arbitraryDocument: fc.Arbitrary<JsonObject> = fc
  .record({ A: schema, B: schema, C: schema, body: schema, answer: schema, parameter: schema })
  .map(({ A, B, C, body, answer, parameter }) => ({
    openapi: '3.1.0',
    info: { title: 'Generated', version: '1' },
    paths: {
      '/a/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        post: {
          operationId: 'send',
          parameters: [
            { name: 'q', in: 'query', schema: parameter },
            { name: 'X-R', in: 'header', schema: { type: 'string' } },
          ],
          requestBody: { content: { 'application/json': { schema: body } } },
          responses: { 200: { description: 'OK', content: { 'application/json': { schema: answer } } } },
        },
      },
    },
    components: { schemas: { A, B, C } },
  }))
