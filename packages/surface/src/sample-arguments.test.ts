import { createApi } from '@concord-api/model'
import { expect, test } from 'vitest'

import { createSurface } from './create-surface.ts'
import { sampleArguments } from './sample-arguments.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

function sample(parameter: object, media: object, schemas: object = {}) {
  const document = {
    components: { schemas, examples: { one: { value: { title: 'from a component' } } } },
    paths: {
      '/books/{id}': {
        put: {
          parameters: [{ name: 'id', in: 'path', ...parameter }],
          requestBody: { content: { 'application/json': media } },
        },
      },
    },
  }
  const api = createApi('books', document, locate)
  const method = createSurface(api).groups[0]?.methods[0]
  if (method === undefined) throw new Error('no method')
  return sampleArguments(api, method)
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
    value: { title: 'string', pages: 3, kind: 'novel' },
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
    value: { title: 'string' },
  },
  { title: 'nothing known', media: {}, value: {} },
])('a body: $title', ({ media, value }) => {
  expect(sample({}, media).body).toEqual(value)
})

test('a schema that contains itself comes to an end', () => {
  const Node = { type: 'object', required: ['next'], properties: { next: { $ref: '#/components/schemas/Node' } } }
  expect(sample({}, { schema: { $ref: '#/components/schemas/Node' } }, { Node }).body).toHaveProperty('next.next')
})
