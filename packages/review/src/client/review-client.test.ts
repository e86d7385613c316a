import { expect, test } from 'vitest'

import { apiOfText as apiOf } from '../testing/review-texts.ts'
import { reviewClient } from './review-client.ts'

const before = `
openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
security: [{ key: [] }]
paths:
  /things:
    get:
      operationId: listThings
      parameters: [{ name: kind, in: query, required: true, schema: { type: string, enum: [big] } }]
      responses: { '200': { description: Things., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Thing' } } } } } }
    post:
      operationId: createThing
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
      responses: { '201': { description: Made. } }
  /things/{id}:
    get:
      operationId: getThing
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: A thing., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas: { Thing: { type: object, properties: { name: { type: string } } } }
`

/** What is found in `before` after so many replacements in its text. */
function found(...edits: readonly [from: string, to: string][]): [string, string, string[]][] {
  let after = before
  for (const [from, to] of edits) {
    expect(after).toContain(from)
    after = after.replaceAll(from, to)
  }
  return reviewClient(apiOf(before), apiOf(after)).map(({ rule, level, operations }) => [rule, level, [...operations]])
}

test.each<[title: string, edits: [string, string][], want: [string, string, string[]][]]>([
  ['nothing', [['Made.', 'Made!']], []],
  ['a description', [['A thing.', 'One thing.']], []],
  [
    'a parameter of the path by another name',
    [
      ['{id}', '{thingId}'],
      ['name: id', 'name: thingId'],
    ],
    [],
  ],
  ['an operation by another name', [['getThing', 'readThing']], [['client-method-renamed', 'breaking', ['getThing']]]],
  ['an operation that is gone', [['    post:', '    x-post:']], []],
  [
    'the name of a credential',
    [
      ['{ key: [', '{ token: ['],
      ['{ key: {', '{ token: {'],
    ],
    [['client-credential-renamed', 'breaking', ['createThing', 'getThing', 'listThings']]],
  ],
  [
    'a scheme that sends otherwise',
    [
      ['X-Key', 'X-Token'],
      ['{ key: [', '{ token: ['],
      ['{ key: {', '{ token: {'],
    ],
    [],
  ],
  [
    'the name of a type',
    [
      ["schemas/Thing'", "schemas/Item'"],
      ['{ Thing:', '{ Item:'],
    ],
    [['client-type-renamed', 'annotation', ['createThing', 'getThing']]],
  ],
  [
    'a parameter with a second value',
    [['enum: [big]', 'enum: [big, small]']],
    [['client-argument-added', 'breaking', ['listThings']]],
  ],
  [
    'a second success without a body',
    [
      [
        "responses: { '200': { description: A thing.",
        "responses: { '202': { description: Not yet. }, '200': { description: A thing.",
      ],
    ],
    [['client-result-changed', 'breaking', ['getThing']]],
  ],
  [
    'an answer that has no body any more',
    [["A thing., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }", 'A thing.']],
    [['client-result-changed', 'breaking', ['getThing']]],
  ],
])('%s', (_, edits, want) => {
  expect(found(...edits)).toEqual(want)
})

test('a parameter that has one value left is no argument any more', () => {
  const wide = before.replace('enum: [big]', 'enum: [big, small]')
  expect(reviewClient(apiOf(wide), apiOf(before)).map(({ rule }) => rule)).toEqual(['client-argument-removed'])
})

test('a verb that is called otherwise is said once for all operations that have it', () => {
  const conventions = (semantics: string): string =>
    `x-conventions: { version: 1, wire: { update: { method: PUT, semantics: ${semantics} } } }\n`
  const update = (name: string): string => `  /${name}/{id}:
    put:
      operationId: put${name}
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '200': { description: Changed. } }
`
  const two = before.replace('components:\n', `${update('pets')}${update('owners')}components:\n`)
  const [finding, ...others] = reviewClient(apiOf(two + conventions('sparse')), apiOf(two + conventions('replace')))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    rule: 'client-method-renamed',
    message: expect.stringContaining('`update` is called `replace` now'),
    operations: ['putowners', 'putpets'],
  })
})

test('a group by another name is said once', () => {
  const [finding, ...others] = reviewClient(
    apiOf(before),
    apiOf(before.replaceAll(/operationId: (\w+)/g, 'operationId: $1\n      x-operation: { resource: items }')),
  )
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    rule: 'client-group-renamed',
    message: expect.stringContaining('`api.things` is called `api.items` now'),
    operations: ['createThing', 'getThing', 'listThings'],
  })
})

test('a body that is preferred in another media type is another argument, though the old is accepted', () => {
  const text = before.replace(
    "content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }\n      responses: { '201'",
    "content: { text/csv: { schema: { type: string } } } }\n      responses: { '201'",
  )
  const both = text.replace(
    '{ text/csv: { schema: { type: string } } }',
    '{ text/csv: { schema: { type: string } }, application/json: { schema: { type: object } } }',
  )
  expect(reviewClient(apiOf(text), apiOf(both)).map(({ rule }) => rule)).toEqual(['client-body-changed'])
  expect(reviewClient(apiOf(before), apiOf(text)).map(({ rule }) => rule)).toEqual([])
})

test('lists that become pages are told by the client where no conventions were declared before', () => {
  const paged = before
    .replace('operationId: listThings', 'operationId: listThings\n      x-operation: { pagination: pages }')
    .concat(
      "x-conventions: { version: 1, wire: { pagination: { pages: { style: offset, send: { offset: { in: query, name: o } }, read: { items: '' } } } } }\n",
    )
  expect(reviewClient(apiOf(before), apiOf(paged)).map(({ rule, message }) => [rule, message.split(':')[0]])).toEqual([
    ['client-result-changed', '`api.things.list` gives pages now and not data'],
  ])
})
