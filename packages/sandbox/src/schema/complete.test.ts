import { expect, test } from 'vitest'

import { complete } from './complete.ts'
import { Finished } from './finished.ts'
import { Shapes } from './shape.ts'

const document = {
  components: {
    schemas: {
      Id: { type: 'integer', minimum: 1, examples: [41] },
      Time: { type: 'string', format: 'date-time' },
      Person: {
        allOf: [
          { type: 'object', required: ['id', 'name'], properties: { id: { $ref: '#/components/schemas/Id' } } },
          {
            type: 'object',
            properties: {
              name: { type: 'string', examples: ['Ann'] },
              nick: { type: 'string' },
              password: { type: 'string', writeOnly: true },
            },
          },
        ],
      },
      Tree: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
        },
      },
      Answer: {
        oneOf: [
          {
            type: 'object',
            required: ['status', 'data'],
            properties: { status: { const: 'success' }, data: { $ref: '#/components/schemas/Person' } },
          },
          {
            type: 'object',
            required: ['status', 'data', 'flags'],
            properties: {
              status: { const: 'error' },
              flags: { type: 'object' },
              data: { type: 'object', required: ['code'], properties: { code: { enum: ['Missing', 'Denied'] } } },
            },
          },
        ],
      },
    },
  },
}

const shapes = new Shapes(document)
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

test.each([
  {
    what: 'leaves out what the schema does not know',
    schema: ref('Person'),
    value: { id: 1, name: 'Bo', age: 3 },
    want: { id: 1, name: 'Bo' },
  },
  {
    what: 'never shows what is only written',
    schema: ref('Person'),
    value: { id: 1, name: 'Bo', password: 'x' },
    want: { id: 1, name: 'Bo' },
  },
  {
    what: 'takes what is missing from an example',
    schema: ref('Person'),
    value: { id: 1 },
    example: { name: 'Cy' },
    want: { id: 1, name: 'Cy' },
  },
  { what: 'takes what is missing from the schema', schema: ref('Person'), value: {}, want: { id: 41, name: 'Ann' } },
  {
    what: 'replaces what has another type',
    schema: ref('Person'),
    value: { id: 'one', name: 'Bo' },
    want: { id: 41, name: 'Bo' },
  },
  {
    what: 'replaces an object where a list is wanted',
    schema: { type: 'array', items: ref('Tree') },
    value: { name: 'a' },
    want: [],
  },
  {
    what: 'goes into lists',
    schema: ref('Tree'),
    value: { name: 'a', children: [{ name: 'b', x: 1 }] },
    want: { name: 'a', children: [{ name: 'b' }] },
  },
  {
    what: 'says null of what is not known and may be null',
    schema: {
      type: 'object',
      required: ['a', 'b'],
      properties: { a: { type: ['string', 'null'], examples: ['x'] }, b: { anyOf: [ref('Id'), { type: 'null' }] } },
    },
    value: {},
    want: { a: null, b: null },
  },
  {
    what: 'gives an empty list where a list is required',
    schema: { type: 'object', required: ['a'], properties: { a: { type: 'array', items: ref('Person') } } },
    value: {},
    want: { a: [] },
  },
  {
    what: 'keeps the members of a map',
    schema: { type: 'object', additionalProperties: ref('Person') },
    value: { x: { id: 2, name: 'Di', y: 1 } },
    want: { x: { id: 2, name: 'Di' } },
  },
  {
    what: 'keeps an object without declared properties',
    schema: { type: 'object' },
    value: { x: { y: 1 } },
    want: { x: { y: 1 } },
  },
  {
    what: 'keeps null where null is allowed',
    schema: { anyOf: [ref('Person'), { type: 'null' }] },
    value: null,
    want: null,
  },
  {
    what: 'chooses the form by what is known',
    schema: ref('Answer'),
    value: { status: 'error', data: { code: 'Denied' } },
    want: { status: 'error', flags: {}, data: { code: 'Denied' } },
  },
  {
    what: 'chooses the other form by what is known',
    schema: ref('Answer'),
    value: { status: 'success', data: { id: 3, name: 'Ed' } },
    want: { status: 'success', data: { id: 3, name: 'Ed' } },
  },
  {
    what: 'takes what is finished as it is',
    schema: ref('Person'),
    value: { id: 1, name: new Finished({ any: 'thing' }) },
    want: { id: 1, name: { any: 'thing' } },
  },
])(
  '$what',
  ({ schema, value, example, want }: { schema: object; value: unknown; example?: unknown; want: unknown }) => {
    expect(complete({ document, shapes }, [schema], value, example)).toEqual(want)
  },
)

test('what need not be there is asked for', () => {
  const shows = (pointer: string): boolean => pointer !== '/nick'
  expect(complete({ document, shapes, shows }, [ref('Person')], { id: 1, name: 'Bo', nick: 'B' })).toEqual({
    id: 1,
    name: 'Bo',
  })
})

test('a member called __proto__ does no harm', () => {
  const value = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}') as unknown
  const completed = complete({ document, shapes }, [{ type: 'object', additionalProperties: true }], value)
  expect(completed).toEqual({ a: 1 })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

/** Schemas that each need the next, twice. */
const doubling = (schema: (next: object) => object): { readonly components: { readonly schemas: object } } => ({
  components: {
    schemas: Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`D${index}`, index === 39 ? {} : schema(ref(`D${index + 1}`))]),
    ),
  },
})

test.each([
  ['requires itself', { A: { type: 'object', required: ['a'], properties: { a: ref('A') } } }, 'A'],
  ['is a choice of itself', { A: { oneOf: [ref('A'), { type: 'array', items: ref('A') }] } }, 'A'],
  ['is a choice of another that is one of it', { A: { anyOf: [ref('B')] }, B: { anyOf: [ref('A')] } }, 'A'],
  ['is what it is not', { A: { not: ref('A') } }, 'A'],
  ['wants a list of a billion', { A: { type: 'array', minItems: 1e9, items: { type: 'string' } } }, 'A'],
  ['wants a text of a billion', { A: { type: 'string', minLength: 1e9 } }, 'A'],
  ['requires two of the next', doubling((next) => ({ required: ['a', 'b'], properties: { a: next, b: next } })), 'D0'],
  ['has all of the next, twice', doubling((next) => ({ allOf: [next, next] })), 'D0'],
  ['has one of the next, twice', doubling((next) => ({ oneOf: [next, { type: 'array', items: next }] })), 'D0'],
])('a schema that %s is filled in as far as it goes', (_, schemas, name) => {
  const own = 'components' in schemas ? schemas : { components: { schemas } }
  const began = performance.now()
  for (const value of [undefined, {}, [[]], 'a']) {
    const completed = complete({ document: own, shapes: new Shapes(own) }, [ref(name)], value)
    expect(JSON.stringify(completed ?? null).length).toBeLessThan(2_000_000)
  }
  expect(performance.now() - began).toBeLessThan(5000)
})
