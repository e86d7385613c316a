import { createApi, type JsonObject, type Schema } from '@concord-api/model'
import { expect, test } from 'vitest'

import { schemaIn } from './schema-in.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const readOnly = { type: 'string', readOnly: true }
const writeOnly = { type: 'string', writeOnly: true }
const text = { type: 'string' }
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })

const schemas = {
  Id: readOnly,
  IdAlias: { $ref: '#/components/schemas/Text', readOnly: true },
  Text: text,
  User: { type: 'object', required: ['id'], properties: { id: readOnly, name: text, password: writeOnly } },
  Base: { type: 'object', properties: { id: text, name: text } },
  Times: { type: 'object', properties: { created: readOnly, updated: readOnly } },
  Either: { oneOf: [ref('Base'), { properties: { id: text, other: text } }] },
  Loop: { allOf: [ref('Loop'), { properties: { id: readOnly, name: text } }] },
  Dog: { type: 'object', properties: { kind: readOnly, name: text } },
}

test.each<[string, given: Schema, want: unknown]>([
  ['a property', { properties: { a: readOnly, b: text } }, { properties: { b: text } }],
  [
    'one by its `$ref`, or the one behind it',
    { properties: { a: ref('Id'), b: ref('IdAlias'), c: ref('Text') } },
    { properties: { c: ref('Text') } },
  ],
  [
    'one by its `allOf`',
    { properties: { a: { allOf: [ref('Id'), { minLength: 1 }] }, b: text } },
    { properties: { b: text } },
  ],
  [
    'not one of which only some forms say so',
    { properties: { a: { oneOf: [readOnly, { type: 'integer' }] } } },
    { properties: { a: { oneOf: [readOnly, { type: 'integer' }] } } },
  ],
  [
    'properties of a map',
    { patternProperties: { '^x': readOnly, '^y': text }, additionalProperties: readOnly },
    { patternProperties: { '^y': text } },
  ],
  [
    'below items, a map and a tuple',
    {
      items: { properties: { a: readOnly, b: text } },
      additionalProperties: { properties: { a: readOnly, b: text } },
      prefixItems: [{ properties: { a: readOnly, b: text } }, true],
    },
    {
      items: { properties: { b: text } },
      additionalProperties: { properties: { b: text } },
      prefixItems: [{ properties: { b: text } }, true],
    },
  ],
  [
    'in every form of a value',
    {
      oneOf: [{ properties: { a: readOnly, b: text } }, ref('User')],
      anyOf: [{ properties: { a: readOnly, c: text } }],
    },
    { oneOf: [{ properties: { b: text } }, ref('User')], anyOf: [{ properties: { c: text } }] },
  ],
  [
    'a reference stays',
    { allOf: [ref('User'), { required: ['name'] }] },
    { allOf: [ref('User'), { required: ['name'] }] },
  ],
  [
    'what one part says holds for the others',
    { allOf: [{ properties: { id: text, name: text } }, { properties: { id: readOnly, other: text } }] },
    { allOf: [{ properties: { name: text } }, { properties: { other: text } }] },
  ],
  [
    'a reference whose name would say too much is written out',
    { allOf: [ref('Base'), { properties: { id: readOnly, other: text } }] },
    { allOf: [{ allOf: [{ type: 'object', properties: { name: text } }] }, { properties: { other: text } }] },
  ],
  [
    'so is one beside properties',
    { ...ref('Base'), properties: { id: readOnly, other: text } },
    { properties: { other: text }, allOf: [{ type: 'object', properties: { name: text } }] },
  ],
  [
    'and one whose forms have them',
    { ...ref('Either'), properties: { id: readOnly, more: text } },
    {
      properties: { more: text },
      allOf: [
        { oneOf: [{ allOf: [{ type: 'object', properties: { name: text } }] }, { properties: { other: text } }] },
      ],
    },
  ],
  [
    'a part of which nothing is left',
    { allOf: [ref('Times'), { properties: { id: readOnly } }, ref('User')] },
    { allOf: [ref('User')] },
  ],
  [
    'a reference of which nothing is left, beside what is',
    { ...ref('Times'), properties: { name: text } },
    { properties: { name: text } },
  ],
  ['nothing is left beside a reference', { ...ref('User'), properties: { id: readOnly } }, ref('User')],
  ['nothing is left at all', { properties: { id: readOnly }, required: ['id'] }, { type: 'object' }],
  ['nothing is left of parts', { allOf: [ref('Times')], type: ['object', 'null'] }, { type: ['object', 'null'] }],
  ['nothing is left, with a name', ref('Times'), ref('Times')],
  ['what tells forms apart', { oneOf: [ref('Dog')], discriminator: { propertyName: 'kind' } }, { oneOf: [ref('Dog')] }],
  [
    'but not what stays',
    { oneOf: [ref('Dog')], discriminator: { propertyName: 'name' } },
    { oneOf: [ref('Dog')], discriminator: { propertyName: 'name' } },
  ],
  ['a schema that is a part of itself', ref('Loop'), ref('Loop')],
  ['one that leads nowhere', { allOf: [ref('Missing'), { $ref: 7 }] }, { allOf: [ref('Missing'), { $ref: 7 }] }],
  ['words of the wrong type', { properties: 7, allOf: 'x', items: null }, { properties: 7, allOf: 'x', items: null }],
])('a request has no property that is readOnly: %s', (_, given, want) => {
  const api = createApi('users', { components: { schemas } }, locate)
  expect(schemaIn(api, given, 'request')).toEqual(want)
})

test('a response has no property that is writeOnly, and what is readOnly by its reference says so itself', () => {
  const api = createApi('users', { components: { schemas } }, locate)
  expect(schemaIn(api, { properties: { id: ref('Id'), name: text, password: writeOnly } }, 'response')).toEqual({
    properties: { id: { ...ref('Id'), readOnly: true }, name: text },
  })
})

test('without a direction a schema is itself', () => {
  const api = createApi('users', { components: { schemas } }, locate)
  expect(schemaIn(api, schemas.User, undefined)).toBe(schemas.User)
})

test('names that every object has are names like others', () => {
  const api = createApi('users', {}, locate)
  const given = JSON.parse(
    `{ "properties": { "__proto__": { "readOnly": true }, "constructor": { "type": "string" } } }`,
  )
  const want = JSON.parse(`{ "properties": { "constructor": { "type": "string" } } }`)
  expect(schemaIn(api, given, 'request')).toEqual(want)
  expect(JSON.stringify(schemaIn(api, given, 'response'))).toContain('"__proto__"')
})

test('ways to a property that double at each step come to an end', () => {
  const steps = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`S${n}`, { allOf: [ref(`S${n + 1}`), ref(`S${n + 1}`)] }]),
  )
  const document = { components: { schemas: { ...steps, S40: { properties: { id: text, name: text } } } } }
  const given = { allOf: [ref('S0'), { properties: { id: readOnly } }] }
  const written = JSON.stringify(schemaIn(createApi('users', document, locate), given, 'request'))
  expect(written.length).toBeLessThan(1_000_000)
})
