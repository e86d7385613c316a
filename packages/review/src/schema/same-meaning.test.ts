import { expect, test } from 'vitest'

import { asRequest, asResponse, said } from '../testing/review-texts.ts'

const components = `components:
  schemas:
    Name: { type: string, maxLength: 10 }
    Named: { type: object, required: [name], properties: { name: { $ref: '#/components/schemas/Name' } } }
    Tree: { type: object, properties: { children: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
`

/** Ways to write the same: nothing is said of one in place of the other, in either direction. */
const same: readonly (readonly [string, string, string])[] = [
  ['a $ref and its target', `{ $ref: '#/components/schemas/Name' }`, '{ type: string, maxLength: 10 }'],
  ['an allOf of one', 'allOf: [{ type: string }]', 'type: string'],
  ['an anyOf of one', 'anyOf: [{ type: string }]', 'type: string'],
  ['an oneOf of one', 'oneOf: [{ type: string }]', 'type: string'],
  ['const and an enum of one', 'const: a', 'enum: [a]'],
  ['a type beside values of that type', 'enum: [a, b]', 'type: string\nenum: [a, b]'],
  ['values in another order', 'enum: [a, b]', 'enum: [b, a]'],
  ['types in another order', 'type: [string, "null"]', 'type: ["null", string]'],
  ['null as a type and as an alternative', 'type: [string, "null"]', 'oneOf: [{ type: string }, { type: "null" }]'],
  ['a list of types and a union of them', 'type: [string, integer]', 'anyOf: [{ type: integer }, { type: string }]'],
  ['an enum and a union of constants', 'enum: [a, b]', 'oneOf: [{ const: a, title: A }, { const: b }]'],
  [
    'a property in an allOf',
    `type: object\nproperties: { a: { type: string } }`,
    `allOf: [{ type: object }, { properties: { a: { type: string } } }]`,
  ],
  [
    'limits in an allOf',
    'type: string\nminLength: 1\nmaxLength: 5',
    'allOf: [{ type: string, minLength: 1 }, { maxLength: 5 }]',
  ],
  [
    'the stricter of two limits',
    'type: string\nmaxLength: 5',
    'allOf: [{ type: string, maxLength: 9 }, { maxLength: 5 }]',
  ],
  ['what is beside a $ref', `type: string\nmaxLength: 5`, `$ref: '#/components/schemas/Name'\nmaxLength: 5`],
  ['true and {}', 'type: object\nadditionalProperties: true', 'type: object\nadditionalProperties: {}'],
  ['more than 0 and at least 1, whole', 'type: integer\nexclusiveMinimum: 0', 'type: integer\nminimum: 1'],
  ['required in another order', `type: object\nrequired: [a, b]`, `type: object\nrequired: [b, a]`],
  [
    'alternatives in another order',
    'oneOf: [{ type: string }, { type: object, properties: { a: {} } }]',
    'oneOf: [{ type: object, properties: { a: {} } }, { type: string }]',
  ],
  [
    'a recursive schema, one step opened',
    `$ref: '#/components/schemas/Tree'`,
    `{ type: object, properties: { children: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }`,
  ],
  ['not, behind a $ref', `not: { $ref: '#/components/schemas/Name' }`, 'not: { type: string, maxLength: 10 }'],
  ['defaults of counts', 'type: array\nminItems: 0\nuniqueItems: false', 'type: array'],
  [
    'a tuple with the rest spelled out',
    'type: array\nprefixItems: [{ type: string }]\nitems: true',
    'type: array\nprefixItems: [{ type: string }]',
  ],
]

test.each(same)('%s', (_, one, other) => {
  for (const form of [asRequest, asResponse]) {
    const [before, after] = [form(one, components), form(other, components)]
    const quiet = (findings: string[]): string[] => findings.filter((line) => !line.endsWith(' annotation'))
    expect(quiet(said(before, after))).toEqual([])
    expect(quiet(said(after, before))).toEqual([])
  }
})

const old = (schema: string): string => `openapi: 3.0.3\n${schema}`
test.each([
  ['nullable and a type null', 'type: string\nnullable: true', 'type: [string, "null"]'],
  [
    'an exclusive flag and an exclusive bound',
    'type: number\nminimum: 1\nexclusiveMinimum: true',
    'type: number\nexclusiveMinimum: 1',
  ],
  [
    'nullable around a $ref',
    `nullable: true\nallOf: [{ $ref: '#/components/schemas/Name' }]`,
    `anyOf: [{ $ref: '#/components/schemas/Name' }, { type: "null" }]`,
  ],
  ['base64', 'type: string\nformat: byte', 'type: string\ncontentEncoding: base64'],
  ['bytes', 'type: string\nformat: binary', 'type: string\ncontentMediaType: application/octet-stream'],
  ['a nullable enum', 'type: string\nnullable: true\nenum: [a, null]', 'type: [string, "null"]\nenum: [a, null]'],
])('3.0 and 3.1: %s', (_, one, other) => {
  for (const form of [asRequest, asResponse]) {
    const [before, after] = [old(form(one, components)), form(other, components)]
    expect(said(before, after)).toEqual([])
    expect(said(after, before)).toEqual([])
  }
})
