import { createApi } from '@concord-api/model'
import { createSurface } from '@concord-api/surface'
import { expect, test } from 'vitest'

import { TypeWriter } from './type-writer.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

/** The declaration of the schema `T`, written among other schemas. */
function declare(schema: unknown, others: object = {}): string {
  const api = createApi('books', { components: { schemas: { ...others, T: schema } } }, locate)
  const surface = createSurface(api)
  const model = surface.models.find(({ name }) => name === 'T')
  if (model === undefined) throw new Error('T is no model')
  return new TypeWriter(api, surface).declaration(model, () => undefined)
}

test.each([
  { given: { type: 'string' }, want: 'export type T = string' },
  { given: { type: ['string', 'null'] }, want: 'export type T = string | null' },
  { given: { type: 'string', nullable: true }, want: 'export type T = string | null' },
  { given: { enum: ['a', "b'c", 3, true, null] }, want: `export type T = 'a' | 'b\\'c' | 3 | true | null` },
  { given: { const: 'only' }, want: `export type T = 'only'` },
  { given: { const: null }, want: 'export type T = null' },
  { given: { const: -1.5 }, want: 'export type T = -1.5' },
  { given: { type: 'array', items: { type: ['integer', 'null'] } }, want: 'export type T = (number | null)[]' },
  {
    given: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }] },
    want: 'export type T = [string, number]',
  },
  { given: { items: { type: 'string' } }, want: 'export type T = string[]' },
  { given: { type: 'object' }, want: 'export type T = Record<string, unknown>' },
  { given: {}, want: 'export type T = unknown' },
  { given: true, want: 'export type T = unknown' },
  { given: false, want: 'export type T = never' },
  {
    given: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string', readOnly: true }, 'a-b': {}, c: { default: 1, type: 'integer' } },
    },
    want: "export interface T {\n  readonly id: string\n  'a-b'?: unknown\n  /** @defaultValue `1` */\n  c?: number\n}",
  },
  {
    given: { type: 'object', properties: { a: {} }, additionalProperties: { type: 'number' } },
    want: 'export type T = {\n  a?: unknown\n} & {\n  [key: string]: number\n}',
  },
  { given: { $ref: '#/components/schemas/Other' }, want: 'export type T = Other' },
  { given: { $ref: '#/components/schemas/Nothing' }, want: 'export type T = unknown' },
  {
    given: { $ref: '#/components/schemas/Other', properties: { more: {} } },
    want: 'export type T = Other & {\n  more?: unknown\n}',
  },
  { given: { $ref: '#/components/schemas/Other/properties/name' }, want: 'export type T = string' },
  {
    given: { oneOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }] },
    want: 'export type T = Other | null',
  },
  {
    given: { allOf: [{ $ref: '#/components/schemas/Other' }, { required: ['name'], properties: { b: {} } }] },
    want: 'export type T = Other & {\n  b?: unknown\n}',
  },
  { given: { properties: { self: { $ref: '#/components/schemas/T' } } }, want: 'export interface T {\n  self?: T\n}' },
  { given: { description: 'Ends */ here', type: 'string' }, want: '/** Ends *\\/ here */\nexport type T = string' },
  // What openapi-typescript cannot be given as it is: it would throw, or make a type that does not compile.
  {
    given: { oneOf: [{ $ref: '#/components/schemas/Nothing' }, { type: 'string' }] },
    want: 'export type T = unknown | string',
  },
  {
    given: { $ref: '#/components/schemas/Nothing', properties: { a: {} } },
    want: 'export type T = unknown & {\n  a?: unknown\n}',
  },
  { given: { $ref: '#/components/schemas/%25zz' }, want: 'export type T = Zz' },
  { given: { type: 'object', enum: ['a'] }, want: 'export type T = Record<string, unknown>' },
  {
    given: { properties: { '100%': { oneOf: [{ enum: ['50%', '%\uE000p'] }, { type: 'null' }] } }, required: ['100%'] },
    want: `export interface T {\n  '100%': '50%' | '%\uE000p' | null\n}`,
  },
  {
    given: { allOf: [{ $ref: '#/components/schemas/Other' }], required: ['toString', 'name'] },
    want: `export type T = WithRequired<Other, 'name'>`,
  },
  {
    given: { type: 'unheard-of', enum: 'no list', required: 'no list', properties: [] },
    want: 'export type T = unknown',
  },
  {
    given: { type: 'object', properties: { __proto__: 1, a: 'no schema', b: ['none'], c: null } },
    want: 'export interface T {\n  a?: unknown\n  b?: unknown\n  c?: unknown\n}',
  },
])('$given', ({ given, want }) => {
  const others = { Other: { type: 'object', properties: { name: { type: 'string' } } }, '%zz': { type: 'string' } }
  expect(declare(given, others)).toBe(want)
})

const readOnly = { type: 'string', readOnly: true }
const writeOnly = { type: 'string', writeOnly: true }
const text = { type: 'string' }

/** The declarations of a schema `T` that is sent and returned, among other schemas. */
function declareBoth(schema: object, others: object = {}): string[] {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/T' } } }
  const operation = { requestBody: { content }, responses: { 200: { content } } }
  const document = { components: { schemas: { ...others, T: schema } }, paths: { '/': { post: operation } } }
  const api = createApi('books', document, locate)
  const surface = createSurface(api)
  const writer = new TypeWriter(api, surface)
  return surface.models
    .filter(({ name }) => name === 'T' || name === 'TInput')
    .map((model) => writer.declaration(model, () => undefined).replaceAll(/\s+/g, ' '))
}

test.each<[string, given: object, want: string[]]>([
  [
    'required of a response only',
    { type: 'object', required: ['id', 'name'], properties: { id: readOnly, name: text } },
    ['export interface T { readonly id: string name: string }', 'export interface TInput { name: string }'],
  ],
  [
    'never returned',
    { type: 'object', required: ['name', 'password'], properties: { name: text, password: writeOnly } },
    ['export interface T { name: string }', 'export interface TInput { name: string password: string }'],
  ],
  [
    'parts, and what is required of them',
    {
      allOf: [{ $ref: '#/components/schemas/Other' }, { required: ['id', 'name'], properties: { secret: writeOnly } }],
    },
    ['export type T = Other', 'export type TInput = OtherInput & { secret?: string }'],
  ],
  [
    'what is required of a reference',
    { allOf: [{ $ref: '#/components/schemas/Other' }], required: ['id', 'name'] },
    [`export type T = WithRequired<Other, 'id' | 'name'>`, `export type TInput = WithRequired<OtherInput, 'name'>`],
  ],
  [
    'forms',
    { oneOf: [{ $ref: '#/components/schemas/Other' }, { type: 'object', properties: { id: readOnly, a: text } }] },
    [
      'export type T = | Other | { readonly id?: string a?: string }',
      'export type TInput = | OtherInput | { a?: string }',
    ],
  ],
  [
    'lists, maps and tuples',
    {
      type: 'object',
      properties: {
        list: { type: 'array', items: { $ref: '#/components/schemas/Other' } },
        map: { type: 'object', additionalProperties: { $ref: '#/components/schemas/Other' } },
        tuple: { type: 'array', prefixItems: [{ $ref: '#/components/schemas/Other' }] },
      },
    },
    [
      'export interface T { list?: Other[] map?: { [key: string]: Other } tuple?: [Other] }',
      'export interface TInput { list?: OtherInput[] map?: { [key: string]: OtherInput } tuple?: [OtherInput] }',
    ],
  ],
  [
    'a circle',
    { type: 'object', properties: { id: readOnly, self: { $ref: '#/components/schemas/T' } } },
    ['export interface T { readonly id?: string self?: T }', 'export interface TInput { self?: TInput }'],
  ],
  [
    'nothing left to send',
    { type: 'object', properties: { id: readOnly } },
    ['export interface T { readonly id?: string }', 'export type TInput = Record<string, unknown>'],
  ],
  [
    'a part that is read only as a whole',
    { allOf: [{ $ref: '#/components/schemas/Times' }, { $ref: '#/components/schemas/Other' }] },
    ['export type T = Times & Other', 'export type TInput = OtherInput'],
  ],
  [
    'read only by what it refers to',
    { type: 'object', properties: { id: { $ref: '#/components/schemas/Id' }, name: text } },
    ['export interface T { readonly id?: Id name?: string }', 'export interface TInput { name?: string }'],
  ],
  [
    'the values of a discriminator, in both',
    {
      oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }],
      discriminator: { propertyName: 'kind', mapping: { dog: 'Dog' } },
    },
    ['export type T = Dog | Cat', 'export type TInput = DogInput | CatInput'],
  ],
])('two forms: %s', (_, given, want) => {
  const Other = { type: 'object', properties: { id: readOnly, name: text } }
  const Times = { type: 'object', properties: { created: readOnly } }
  const pet = { type: 'object', required: ['kind'], properties: { id: readOnly, kind: text } }
  const [read, sent = ''] = declareBoth(given, { Other, Times, Id: readOnly, Dog: pet, Cat: pet })
  expect([read, sent.replace(/^.*\*\/ /, '')]).toEqual(want)
  expect(sent).toContain('/** This is what is sent: properties that only the API sets are left out. */')
})

test('members of a discriminated union carry the values of the discriminator', () => {
  const pets = {
    Cat: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } },
    Dog: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } },
    Pet: {
      oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
      discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat', dog: 'Dog' } },
    },
  }
  const api = createApi('pets', { components: { schemas: pets } }, locate)
  const surface = createSurface(api)
  const writer = new TypeWriter(api, surface)
  const text = surface.models.map((model) => writer.declaration(model, () => undefined)).join('\n')
  expect(text).toMatch(/interface Cat \{[^}]*kind: 'cat'/)
  expect(text).toMatch(/interface Dog \{[^}]*kind: 'dog'/)
  expect(text).toContain('export type Pet = Cat | Dog')
})

test('members of a discriminated union without a mapping keep the values they have', () => {
  const pet = (kind: string) => ({ type: 'object', required: ['kind'], properties: { kind: { const: kind } } })
  const pets = {
    Cat: pet('cat'),
    Dog: pet('dog'),
    Pet: {
      oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
      discriminator: { propertyName: 'kind' },
    },
  }
  const api = createApi('pets', { components: { schemas: pets } }, locate)
  const surface = createSurface(api)
  const writer = new TypeWriter(api, surface)
  const text = surface.models.map((model) => writer.declaration(model, () => undefined)).join('\n')
  expect(text).toMatch(/interface Cat \{[^}]*kind: 'cat'/)
  expect(text).toMatch(/interface Dog \{[^}]*kind: 'dog'/)
})

test('long unions stand one member to a line, also inside an array or a union', () => {
  const names = Array.from({ length: 12 }, (_, index) => `option-number-${index}`)
  expect(declare({ type: 'array', items: { enum: names } })).toMatch(/^export type T = \(\n {2}\| 'option-number-0'\n/)
  const nested = declare({ anyOf: [{ type: 'string' }, { enum: names }] })
  expect(nested.split('\n')).toHaveLength(14)
})
