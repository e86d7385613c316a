import { expect, test } from 'vitest'

import { asRequest, asResponse, reviewTexts, said } from '../testing/review-texts.ts'

const pets = `components:
  schemas:
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string }, tricks: { type: array } } }
    Bird: { type: object, required: [kind], properties: { kind: { type: string }, wings: { type: integer } } }
`
const ref = (name: string): string => `{ $ref: '#/components/schemas/${name}' }`

/** What is said of a change in a request and in a response. */
const changes: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  [
    'whole numbers above what numbers were above',
    'type: number\nexclusiveMinimum: 0',
    'type: integer\nexclusiveMinimum: 0',
    ['request-type-narrowed breaking'],
    ['response-type-narrowed safe'],
  ],
  [
    'a nested property',
    'type: object\nproperties: { a: { type: object, properties: { b: { type: string } } } }',
    'type: object\nproperties: { a: { type: object, properties: {} } }',
    ['request-property-removed breaking'],
    ['response-property-removed risky'],
  ],
  [
    'a renamed property',
    'type: object\nproperties: { a: { type: string } }',
    'type: object\nproperties: { b: { type: string } }',
    ['request-property-removed breaking', 'request-property-added safe'],
    ['response-property-removed risky', 'response-property-added safe'],
  ],
  [
    'required of what is not declared',
    'type: object',
    'type: object\nrequired: [a]',
    ['request-property-required breaking'],
    ['response-property-required safe'],
  ],
  [
    'a property that is read-only now',
    'type: object\nrequired: [id]\nproperties: { id: { type: string } }',
    'type: object\nrequired: [id]\nproperties: { id: { type: string, readOnly: true } }',
    ['request-property-removed breaking'],
    ['access-changed annotation'],
  ],
  [
    'a read-only property that is required now',
    'type: object\nproperties: { id: { type: string, readOnly: true } }',
    'type: object\nrequired: [id]\nproperties: { id: { type: string, readOnly: true } }',
    [],
    ['response-property-required safe'],
  ],
  [
    'a property that is write-only now',
    'type: object\nrequired: [pin]\nproperties: { pin: { type: string } }',
    'type: object\nrequired: [pin]\nproperties: { pin: { type: string, writeOnly: true } }',
    ['access-changed annotation'],
    ['response-property-removed breaking'],
  ],
  [
    'integer to number',
    'type: integer',
    'type: number',
    ['request-type-widened safe'],
    ['response-type-widened breaking'],
  ],
  [
    'number to integer',
    'type: number',
    'type: integer',
    ['request-type-narrowed breaking'],
    ['response-type-narrowed safe'],
  ],
  [
    'int32 to int64',
    'type: integer\nformat: int32',
    'type: integer\nformat: int64',
    ['request-format-removed safe'],
    ['response-format-removed breaking'],
  ],
  [
    'another type, with other keywords',
    'type: string\nmaxLength: 5',
    'type: integer\nmaximum: 5',
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'values of another type',
    'enum: [a]',
    'enum: [1]',
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'a list that was marked as closed',
    'type: string\nx-closed: true\nenum: [a]',
    'type: string\nx-closed: true\nenum: [a, b]',
    ['request-enum-value-added safe'],
    ['response-enum-value-added breaking'],
  ],
  [
    'an object that is closed now',
    'type: object',
    'type: object\nadditionalProperties: false',
    ['request-additional-properties-narrowed breaking'],
    ['response-additional-properties-narrowed safe'],
  ],
  [
    'an object that is open now',
    'type: object\nadditionalProperties: false',
    'type: object',
    ['request-additional-properties-widened safe'],
    ['response-additional-properties-widened risky'],
  ],
  [
    'a map of other values',
    'type: object\nadditionalProperties: { type: string }',
    'type: object\nadditionalProperties: { type: integer }',
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'a position of a tuple',
    'type: array\nprefixItems: [{ type: string }, { type: string }]',
    'type: array\nprefixItems: [{ type: string }, { type: integer }]',
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'a tuple with one more position',
    'type: array\nprefixItems: [{ type: string }]',
    'type: array\nprefixItems: [{ type: string }, { type: string }]',
    ['request-constraint-added breaking'],
    ['response-constraint-added safe'],
  ],
  [
    'what contains demands',
    'type: array\ncontains: { type: string }',
    'type: array\ncontains: { type: string }\nminContains: 2',
    ['request-limit-narrowed breaking'],
    ['response-limit-narrowed safe'],
  ],
  [
    'contains without a least number',
    'type: array\ncontains: { type: string }',
    'type: array\ncontains: { type: string }\nminContains: 0',
    ['request-limit-widened safe'],
    ['response-limit-widened breaking'],
  ],
  [
    'a schema that nothing satisfies',
    'type: object\nproperties: { a: true }',
    'type: object\nproperties: { a: false }',
    ['request-type-narrowed breaking'],
    ['response-type-narrowed safe'],
  ],
  [
    'then',
    'if: { required: [a] }\nthen: { properties: { b: { type: string } } }',
    'if: { required: [a] }\nthen: { properties: { b: { type: integer } } }',
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'a schema for names',
    'type: object\npropertyNames: { maxLength: 9 }',
    'type: object\npropertyNames: { maxLength: 5 }',
    ['request-limit-narrowed breaking'],
    ['response-limit-narrowed safe'],
  ],
  [
    'a pattern of names',
    'type: object\npatternProperties: { ^x: { type: string } }',
    'type: object\npatternProperties: { ^x: { type: integer } }',
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'dependentSchemas',
    'type: object',
    'type: object\ndependentSchemas: { a: { required: [b] } }',
    ['request-constraint-added breaking'],
    ['response-constraint-added safe'],
  ],
  [
    'a property removed from a member of an allOf',
    'allOf: [{ type: object, properties: { a: {}, b: {} } }, { properties: { c: {} } }]',
    'allOf: [{ type: object, properties: { a: {} } }, { properties: { c: {} } }]',
    ['request-property-removed breaking'],
    ['response-property-removed risky'],
  ],
  [
    'a property that moved between members of an allOf',
    'allOf: [{ type: object, properties: { a: { type: string } } }, { type: object }]',
    'allOf: [{ type: object }, { type: object, properties: { a: { type: string } } }]',
    [],
    [],
  ],
  [
    'a variant that is another one, by $ref',
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]`,
    `oneOf: [${ref('Bird')}, ${ref('Cat')}]`,
    ['request-variant-removed breaking', 'request-variant-added safe'],
    ['response-variant-added breaking', 'response-variant-removed safe'],
  ],
  [
    'a change in a variant that moved',
    'oneOf: [{ title: A, type: object, properties: { a: { type: string } } }, { type: string }]',
    'oneOf: [{ type: string }, { title: A, type: object, properties: { a: { type: integer } } }]',
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'a change in a variant with a constant',
    'oneOf: [{ type: object, properties: { kind: { const: a }, x: { type: string } } }, { type: object, properties: { kind: { const: b }, y: { type: string } } }]',
    'oneOf: [{ type: object, properties: { kind: { const: b }, y: { type: integer } } }, { type: object, properties: { kind: { const: a }, x: { type: string } } }]',
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'a change in a variant found by its shape',
    'oneOf: [{ type: object, properties: { a: { type: string }, b: { type: string } } }, { type: object, properties: { c: { type: string } } }]',
    'oneOf: [{ type: object, properties: { c: { type: string } } }, { type: object, properties: { a: { type: integer }, b: { type: string } } }]',
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'null as one more alternative',
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]`,
    `oneOf: [${ref('Cat')}, ${ref('Dog')}, { type: "null" }]`,
    ['request-null-accepted safe'],
    ['response-null-accepted breaking'],
  ],
  [
    'one schema to alternatives',
    ref('Cat'),
    `oneOf: [${ref('Dog')}, ${ref('Cat')}]`,
    ['request-variant-added safe'],
    ['response-variant-added breaking'],
  ],
  [
    'alternatives of conditions',
    'type: object\nproperties: { a: {}, b: {} }',
    'type: object\nproperties: { a: {}, b: {} }\noneOf: [{ required: [a] }, { required: [b] }]',
    ['request-constraint-added breaking'],
    ['response-constraint-added safe'],
  ],
  [
    'a tag that stands for another variant',
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]\ndiscriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } }`,
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]\ndiscriminator: { propertyName: kind, mapping: { cat: Cat, hound: Dog } }`,
    ['request-discriminator-changed breaking'],
    ['response-discriminator-changed breaking'],
  ],
  [
    'a tag that is spelled out',
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]\ndiscriminator: { propertyName: kind }`,
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]\ndiscriminator: { propertyName: kind, mapping: { Cat: '#/components/schemas/Cat' } }`,
    [],
    [],
  ],
  [
    'values none of which is left',
    'type: string\nenum: [a]',
    'type: string\nenum: [b]',
    ['request-enum-value-removed breaking', 'request-enum-value-added safe'],
    ['response-enum-value-added breaking', 'response-enum-value-removed safe'],
  ],
  ['both values of a boolean', 'type: boolean', 'type: boolean\nenum: [false, true]', [], []],
  [
    'a type that none of the values has',
    'type: string\nenum: [a]',
    'type: integer\nenum: [a]',
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'alternatives of conditions, one of which holds anyway',
    'type: object\nrequired: [a]',
    'type: object\noneOf: [{ required: [a] }, { required: [b] }]',
    ['request-property-optional safe'],
    ['response-property-optional breaking'],
  ],
  [
    'a second tag of one alternative',
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]\ndiscriminator: { propertyName: kind, mapping: { cat: Cat } }`,
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]\ndiscriminator: { propertyName: kind, mapping: { cat: Cat, lion: Cat } }`,
    ['request-variant-added safe'],
    ['response-variant-added breaking'],
  ],
  [
    'a second tag of one alternative that is gone',
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]\ndiscriminator: { propertyName: kind, mapping: { cat: Cat, lion: Cat } }`,
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]\ndiscriminator: { propertyName: kind, mapping: { cat: Cat } }`,
    ['request-variant-removed breaking'],
    ['response-variant-removed safe'],
  ],
  [
    'tags that changed places',
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]\ndiscriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } }`,
    `oneOf: [${ref('Cat')}, ${ref('Dog')}]\ndiscriminator: { propertyName: kind, mapping: { cat: Dog, dog: Cat } }`,
    ['request-discriminator-changed breaking', 'request-discriminator-changed breaking'],
    ['response-discriminator-changed breaking', 'response-discriminator-changed breaking'],
  ],
  [
    'what null does, said for the first time',
    "type: [string, 'null']",
    "type: [string, 'null']\nx-on-null: delete",
    ['request-on-null-changed safe'],
    [],
  ],
  [
    'what null does where it is not accepted',
    'type: string\nx-on-null: reset',
    'type: string\nx-on-null: delete',
    [],
    [],
  ],
  ['a default that is new', 'type: integer', 'type: integer\ndefault: 2', ['request-default-changed safe'], []],
  ['a default', 'type: integer\ndefault: 1', 'type: integer\ndefault: 2', ['request-default-changed risky'], []],
]

test.each(changes)('%s', (_, before, after, request, response) => {
  expect(said(asRequest(before, pets), asRequest(after, pets))).toEqual(request)
  expect(said(asResponse(before, pets), asResponse(after, pets))).toEqual(response)
})

test('an anchor is followed as a pointer is', () => {
  const anchored = (type: string, name = 'b'): string =>
    asResponse(
      `type: object\nproperties: { a: { $ref: '#${name}' } }`,
      `components: { schemas: { B: { $anchor: ${name}, type: ${type} } } }`,
    )
  expect(said(anchored('string'), anchored('integer'))).toEqual(['response-type-changed breaking'])
  expect(said(anchored('string'), anchored('string', 'c'))).toEqual([])
})

test('what null does is compared with what the conventions say of it', () => {
  const wire = (onNull: string): string =>
    `x-conventions: { version: 1, wire: { update: { method: PUT, semantics: sparse, onNull: ${onNull} } } }`
  const schema = "type: object\nproperties: { a: { type: [string, 'null']"
  const silent = asRequest(`${schema} } }`, wire('delete'))
  expect(said(silent, asRequest(`${schema}, x-on-null: delete } }`, wire('delete')))).toEqual([])
  expect(said(silent, asRequest(`${schema}, x-on-null: keep } }`, wire('delete')))).toEqual([
    'request-on-null-changed breaking',
  ])
  expect(said(silent, asRequest(`${schema} } }`, wire('keep')))).toEqual(['convention-update-changed breaking'])
})

test('the example of 3.0 is the list of one of 3.1', () => {
  const old = `openapi: 3.0.3\n${asRequest('type: string\nexample: a')}`
  expect(said(old, asRequest('type: string\nexamples: [a]'))).toEqual([])
  expect(said(old, asRequest('type: string\nexamples: [b]'))).toContain('example-changed annotation')
})

test('a part of a list, and what holds under a condition, are named as such', () => {
  const messages = (before: string, after: string): string[] =>
    reviewTexts(asRequest(before), asRequest(after)).findings.map(
      ({ message }) => message.split(' in requests')[0] ?? '',
    )
  expect(messages('prefixItems: [{}, {}]', 'prefixItems: [{}, { maximum: 4 }]')).toEqual([
    '`[1]` in the body of `POST /pets` has a stricter `maximum`',
  ])
  expect(
    messages('if: { required: [a] }\nthen: { required: [c] }', 'if: { required: [a] }\nthen: { required: [c, b] }'),
  ).toEqual(['The body of `POST /pets`, where `if` holds, demands `b`'])
})

test('null is reported where it is said, not where the schema is', () => {
  const before = asResponse(ref('Cat'), pets)
  const after = asResponse(`oneOf: [${ref('Cat')}, { type: 'null' }]`, pets)
  const schema = '/paths/~1pets/get/responses/200/content/application~1json/schema'
  expect(reviewTexts(before, after).findings).toMatchObject([
    {
      rule: 'response-null-accepted',
      base: { pointer: '/components/schemas/Cat/type' },
      head: { pointer: `${schema}/oneOf` },
    },
  ])
})

test('two schemas that refer to the same one, and allow null beside it, are two edits', () => {
  const two = (schema: string): string => asResponse(`type: object\nproperties: { a: ${schema}, b: ${schema} }`, pets)
  const found = said(two(ref('Cat')), two(`{ oneOf: [${ref('Cat')}, { type: 'null' }] }`))
  expect(found).toEqual(['response-null-accepted breaking', 'response-null-accepted breaking'])
})

const extending = (dog: string, mapping = ''): string => `components:
  schemas:
    Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind${mapping} } }
    Cat: { allOf: [${ref('Pet')}, { type: object, properties: { lives: { type: integer } } }] }
    Dog: { allOf: [${ref('Pet')}, { type: object, properties: { ${dog} } }] }
`
test.each([
  [
    'a property of a schema that extends it',
    extending('tricks: { type: string }'),
    extending('tricks: { type: integer }'),
    ['response-type-changed breaking'],
  ],
  [
    'a value that stands for another name',
    extending(''),
    extending('', ', mapping: { hound: Dog }'),
    ['response-variant-added breaking', 'response-variant-removed safe'],
  ],
  ['a name that is spelled out', extending(''), extending('', ', mapping: { Dog: Dog }'), []],
])('a discriminator without alternatives: %s', (_, before, after, expected) => {
  expect(said(asResponse(ref('Pet'), before), asResponse(ref('Pet'), after))).toEqual(expected)
})

test('a type that one member of an allOf leaves out is reported there', () => {
  const both = (more: string): string => asRequest(`allOf: [{ type: [string, integer, 'null'] }${more}]`)
  const schema = '/paths/~1pets/post/requestBody/content/application~1json/schema'
  expect(reviewTexts(both(''), both(', { type: [string, integer] }')).findings).toMatchObject([
    {
      rule: 'request-null-refused',
      base: { pointer: `${schema}/allOf/0/type` },
      head: { pointer: `${schema}/allOf/1/type` },
    },
  ])
  expect(reviewTexts(both(''), both(", { type: [string, 'null'] }")).findings).toMatchObject([
    {
      rule: 'request-type-narrowed',
      base: { pointer: `${schema}/allOf/0/type` },
      head: { pointer: `${schema}/allOf/1/type` },
    },
  ])
})

test('a value that a shared list gets is told where that list stands, once for all unions of it', () => {
  const codes = (more: string): string => `paths:
  /a:
    get:
      responses:
        '200': { description: OK, content: { application/json: { schema: { type: object, properties: { one: { anyOf: [${ref('Shared')}, { enum: [x] }] }, two: { anyOf: [${ref('Shared')}, { enum: [y] }] } } } } } }
components:
  schemas: { Shared: { type: string, enum: [a${more}] } }
`
  const { findings } = reviewTexts(codes(''), codes(', b'))
  expect(findings.map(({ rule, base, head }) => [rule, base?.pointer, head?.pointer])).toEqual([
    ['response-enum-value-added', '/components/schemas/Shared/enum', '/components/schemas/Shared/enum'],
  ])
})
