import { expect, test } from 'vitest'

import { apiOf } from '../testing/samples-of.ts'
import { sampleRequest } from './sample-request.ts'

function sample(parameter: object, media: object, schemas: object = {}) {
  const document = {
    components: { schemas, examples: { one: { value: { title: 'from a component' } } } },
    paths: {
      '/books/{id}': {
        put: {
          parameters: [{ name: 'id', in: 'path', ...parameter }],
          requestBody: { required: true, content: { 'application/json': media } },
        },
      },
    },
  }
  const api = apiOf(document)
  const [operation] = api.operations
  if (operation === undefined) throw new Error('no operation')
  const { path, body } = sampleRequest(api, operation)
  return { path: path.map(({ value }) => value), body: body?.value }
}

test.each([
  { title: 'the parameter’s example', parameter: { example: 'book_1' }, value: 'book_1' },
  { title: 'its first named example', parameter: { examples: { a: { value: 7 } } }, value: 7 },
  { title: 'the example of its schema', parameter: { schema: { examples: ['x'] } }, value: 'x' },
  { title: 'a value of its type', parameter: { schema: { type: 'integer' } }, value: 1 },
  { title: 'its name, when nothing is known', parameter: {}, value: 'id' },
])('a path parameter: $title', ({ parameter, value }) => {
  expect(sample(parameter, {}).path).toEqual([value])
})

test.each([
  {
    title: 'a named example, referenced',
    media: { examples: { one: { $ref: '#/components/examples/one' } } },
    value: { title: 'from a component' },
  },
  {
    title: 'what is required, made up from the schema',
    media: {
      schema: {
        type: 'object',
        required: ['title', 'pages', 'kind'],
        properties: {
          title: { type: 'string' },
          pages: { default: 3 },
          kind: { enum: ['novel'] },
          note: { type: 'string' },
        },
      },
    },
    value: { title: 'text', pages: 3, kind: 'novel' },
  },
  {
    title: 'without what only the API sets',
    media: {
      schema: {
        type: 'object',
        required: ['id', 'title'],
        properties: { id: { type: 'string', readOnly: true }, title: { type: 'string' } },
      },
    },
    value: { title: 'text' },
  },
  { title: 'nothing known', media: {}, value: {} },
])('a body: $title', ({ media, value }) => {
  expect(sample({}, media).body).toEqual(value)
})

test.each([
  {
    title: 'a property that it does not name is left out',
    schema: { type: 'object', properties: { title: { type: 'string' } } },
    example: { title: 'A', note: 'of an older version' },
    value: { title: 'A' },
  },
  {
    title: 'one that does not satisfy its schema is not used',
    schema: { type: 'object', required: ['pages'], properties: { pages: { type: 'integer' } } },
    example: { pages: 'many' },
    value: { pages: 1 },
  },
  {
    title: 'the alternative that fits is meant',
    schema: {
      oneOf: [
        { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
        { type: 'object', required: ['b'], properties: { b: { type: 'string' } } },
      ],
    },
    example: { b: 'x' },
    value: { b: 'x' },
  },
])('an example and its schema: $title', ({ schema, example, value }) => {
  expect(sample({}, { schema, example }).body).toEqual(value)
})

test.each([
  { schema: { type: 'string', format: 'date-time' }, value: '2026-01-15T09:30:00Z' },
  { schema: { type: 'string', pattern: '^[A-Z]{3}-\\d+$' }, value: 'AAA-1' },
  { schema: { type: 'string', pattern: '^(?:on|off)$' }, value: 'on' },
  { schema: { type: 'string', minLength: 6 }, value: 'textte' },
  { schema: { type: 'string', maxLength: 2 }, value: 'te' },
  { schema: { type: 'integer', minimum: 10 }, value: 10 },
  { schema: { type: 'integer', exclusiveMinimum: 10, multipleOf: 4 }, value: 12 },
  { schema: { type: 'number', maximum: 0.5 }, value: 0.5 },
  { schema: { type: ['null', 'boolean'] }, value: true },
  { schema: { type: 'array', minItems: 2, items: { enum: ['x'] } }, value: ['x', 'x'] },
  { schema: { type: 'array', items: { type: 'string' } }, value: [] },
  { schema: { enum: [null, 'b'] }, value: 'b' },
  { schema: { enum: [8], allOf: [{ oneOf: [{ const: 1 }, { const: 8 }] }] }, value: 8 },
  { schema: { oneOf: [{ type: 'null' }, { type: 'string', maxLength: 1 }] }, value: 't' },
  { schema: { allOf: [{ required: ['a'] }, { properties: { a: { type: 'integer' } } }] }, value: { a: 1 } },
  { schema: { type: 'object', minProperties: 1, additionalProperties: { type: 'integer' } }, value: { name: 1 } },
])('$schema has the value $value', ({ schema, value }) => {
  expect(sample({}, { schema }).body).toEqual(value)
})

test('of alternatives the first is taken that comes to an end, with what marks it', () => {
  const Node = { type: 'object', required: ['next'], properties: { next: { $ref: '#/components/schemas/Node' } } }
  const Leaf = { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } }
  const schema = {
    oneOf: [{ $ref: '#/components/schemas/Node' }, { $ref: '#/components/schemas/Leaf' }],
    discriminator: { propertyName: 'kind', mapping: { leaf: '#/components/schemas/Leaf' } },
  }
  expect(sample({}, { schema }, { Node, Leaf }).body).toEqual({ kind: 'leaf' })
  expect(sample({}, { schema: { $ref: '#/components/schemas/Node' } }, { Node, Leaf }).body).toEqual({})
})
