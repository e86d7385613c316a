import { createApi } from '@concord-api/model'
import { expect, test } from 'vitest'

import { createSurface } from './create-surface.ts'
import type { Surface } from './surface.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object): object => ({ content: { 'application/json': { schema } } })
const text = { type: 'string' }
const id = { type: 'string', readOnly: true }
const secret = { type: 'string', writeOnly: true }

interface Uses {
  /** What a body is that is sent, and what is returned. */
  readonly sends?: object
  readonly returns?: object
  readonly fails?: object
  readonly delivers?: object
  readonly query?: object
}

function surfaceOf(schemas: object, { sends, returns = {}, fails = {}, delivers, query }: Uses): Surface {
  const operation = {
    operationId: 'save',
    ...(sends === undefined ? {} : { requestBody: json(sends) }),
    parameters: query === undefined ? [] : [{ name: 'filter', in: 'query', schema: query }],
    responses: { 200: json(returns), 409: json(fails) },
  }
  const webhooks = delivers === undefined ? {} : { saved: { post: { requestBody: json(delivers) } } }
  return createSurface(
    createApi('users', { components: { schemas }, paths: { '/': { post: operation } }, webhooks }, locate),
  )
}

const User = { type: 'object', properties: { id, name: text } }
const Team = { type: 'object', properties: { members: { type: 'array', items: ref('User') } } }
const both = { sends: ref('User'), returns: ref('User') }

test.each<[string, schemas: object, Uses, models: [name: string, direction: string | undefined][]]>([
  ['sent and returned', { User }, both, [['User', 'response'], ['UserInput', 'request']]], // prettier-ignore
  [
    'sent and returned, with a secret',
    { User: { properties: { secret } } },
    both,
    [['User', 'response'], ['UserInput', 'request']], // prettier-ignore
  ],
  ['sent', { User }, { sends: ref('User') }, [['User', 'request']]],
  ['returned', { User }, { returns: ref('User') }, [['User', 'response']]],
  ['sent in a parameter', { User }, { query: ref('User') }, [['User', 'request']]],
  ['returned as an error', { User }, { fails: ref('User') }, [['User', 'response']]],
  ['delivered to a webhook', { User }, { delivers: ref('User') }, [['User', 'response']]],
  ['used nowhere', { User }, {}, [['User', undefined]]],
  ['the same either way', { User: { properties: { name: text } } }, both, [['User', undefined]]],
  [
    'by what it refers to: only that has two forms where it is sent by itself',
    { Team, User },
    { returns: ref('Team'), sends: ref('User') },
    [['Team', 'response'], ['User', 'response'], ['UserInput', 'request']], // prettier-ignore
  ],
  [
    'by what it refers to, both ways',
    { Team, User },
    { returns: ref('Team'), sends: ref('Team') },
    [['Team', 'response'], ['TeamInput', 'request'], ['User', 'response'], ['UserInput', 'request']], // prettier-ignore
  ],
  [
    'in a circle',
    { A: { properties: { b: ref('B') } }, B: { properties: { a: { items: ref('A') }, id } } },
    { returns: ref('A'), sends: ref('B') },
    [['A', 'response'], ['AInput', 'request'], ['B', 'response'], ['BInput', 'request']], // prettier-ignore
  ],
  [
    'behind a property that is left out: it is not sent',
    { User: { properties: { owner: { ...ref('Owner'), readOnly: true } } }, Owner: { properties: { id, name: text } } },
    both,
    [['Owner', 'response'], ['User', 'response'], ['UserInput', 'request']], // prettier-ignore
  ],
  [
    'a part of which nothing is left is not sent',
    { User: { allOf: [ref('Times'), { properties: { name: text } }] }, Times: { properties: { created: id } } },
    both,
    [['Times', 'response'], ['User', 'response'], ['UserInput', 'request']], // prettier-ignore
  ],
  [
    'in parts, forms, maps and tuples',
    {
      A: { allOf: [ref('User')] },
      B: { oneOf: [ref('User'), text] },
      C: { additionalProperties: ref('User') },
      D: { type: 'array', prefixItems: [ref('User')] },
      E: { type: 'object', patternProperties: { x: ref('User') } },
      User,
    },
    { returns: { properties: { a: ref('A'), b: ref('B'), c: ref('C'), d: ref('D'), e: ref('E') } } },
    [...'ABCDE'].map((name): [string, string] => [name, 'response']).concat([['SaveResponse', 'response'], ['User', 'response']]), // prettier-ignore
  ],
  [
    'a name that is taken: a schema keeps its own',
    { User, UserInput: { properties: { name: text } } },
    both,
    [['User', 'response'], ['UserInput', undefined], ['UserInput2', 'request']], // prettier-ignore
  ],
  [
    'written in place, and referred to from elsewhere',
    {},
    { sends: User, returns: { $ref: '#/paths/~1/post/requestBody/content/application~1json/schema' } },
    [['SaveBody', 'response'], ['SaveBodyInput', 'request']], // prettier-ignore
  ],
])('%s', (_, schemas, uses, want) => {
  const { models } = surfaceOf(schemas, uses)
  expect(models.map(({ name, direction }) => [name, direction])).toEqual(want)
})

test('methods name the form they use', () => {
  const { groups } = surfaceOf({ User }, { ...both, fails: { type: 'array', items: ref('User') }, query: ref('User') })
  expect(groups[0]?.methods[0]).toMatchObject({
    body: { type: { kind: 'model', name: 'UserInput' } },
    query: { parameters: [{ type: { kind: 'model', name: 'UserInput' } }] },
    result: { type: { kind: 'model', name: 'User' } },
  })
})

test('types without a name have a direction where it makes a difference', () => {
  const users = { type: 'array', items: ref('User') }
  const { groups, errors } = surfaceOf(
    { User },
    { sends: users, returns: { type: 'array', items: text }, fails: users },
  )
  expect(groups[0]?.methods[0]).toMatchObject({
    body: { type: { kind: 'inline', direction: 'request' } },
    result: { type: { kind: 'inline', direction: undefined } },
  })
  expect(errors[0]?.bodies).toMatchObject([{ kind: 'inline', direction: 'response' }])
})

test('a long way to a property, and many ways, are gone once', () => {
  const length = 5000
  const schemas = Object.fromEntries(
    Array.from({ length }, (_, n) => [
      `S${n}`,
      { properties: n + 1 < length ? { a: ref(`S${n + 1}`), b: ref(`S${n + 1}`) } : { id } },
    ]),
  )
  const { models } = surfaceOf(schemas, { sends: ref('S0'), returns: ref('S0') })
  expect(models).toHaveLength(2 * length)
})
