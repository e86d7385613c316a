import { expect, test } from 'vitest'

import { clientOf } from './testing/corpus/corpus-round.ts'

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

/** A document whose answer is the first of forty schemas, each of which is made of the next. */
const chainOf = (schema: (next: object) => object): object => ({
  openapi: '3.1.0',
  info: { title: 'Chain', version: '1.0.0' },
  paths: {
    '/a': {
      get: {
        operationId: 'get',
        responses: { 200: { description: 'OK', content: { 'application/json': { schema: ref('D0') } } } },
      },
    },
  },
  components: {
    schemas: Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `D${index}`,
        index === 39 ? { type: 'object', properties: { id: { type: 'string' } } } : schema(ref(`D${index + 1}`)),
      ]),
    ),
  },
})

test.each([
  ['all of the next, twice', (next: object) => ({ allOf: [next, next] })],
  ['all of the next twice, and a property', (next: object) => ({ allOf: [next, next], properties: { a: {} } })],
  ['one of the next, twice', (next: object) => ({ oneOf: [next, { type: 'array', items: next }] })],
  ['two of the next', (next: object) => ({ type: 'object', required: ['a', 'b'], properties: { a: next, b: next } })],
])('schemas that are %s make a client in seconds', (_, schema) => {
  const began = performance.now()
  const files = clientOf(chainOf(schema))
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(files.map(({ content }) => String(content)).join('').length).toBeLessThan(1_000_000)
})
