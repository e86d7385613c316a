import { expect, test } from 'vitest'

import { UsageError } from '../errors/usage-error.ts'
import { call, clientOf, errorOf, getThing } from '../testing/test-client.ts'
import { startServer } from '../testing/test-server.ts'
import { headerParameters } from './header-parameters.ts'
import {
  jsonValue,
  label,
  labelExploded,
  matrix,
  matrixExploded,
  type ParameterStyle,
  simple,
  simpleExploded,
} from './parameter-style.ts'

// The table of OpenAPI 3.1, section 4.8.12.4.
const list = ['blue', 'black', 'brown']
const object = { R: 100, G: 200, B: 150 }

test.each<[string, ParameterStyle, single: string, list: string, object: string]>([
  ['simple', simple, 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['simple, exploded', simpleExploded, 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['label', label, '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  ['label, exploded', labelExploded, '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  ['matrix', matrix, ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  ['matrix, exploded', matrixExploded, ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150'],
])('the style %s, in a path', async (_, style, ...want) => {
  const server = await startServer([{ body: 1 }])
  const operation = { ...getThing, path: '/c/{color}/x', pathStyles: { color: style } }
  for (const color of ['blue', list, object]) await call(clientOf(server.url), operation, { path: { color } })
  expect(server.received.map(({ url }) => url)).toEqual(want.map((text) => `/c/${text}/x`))
})

test.each<[string, ParameterStyle | undefined, unknown, string]>([
  ['a list', simple, ['a/b', 'c,d'], '/a%2Fb,c%2Cd'],
  ['an object', simple, { 'a/': '?', b: undefined }, '/a%2F,%3F'],
  ['a date', undefined, new Date(0), '/1970-01-01T00%3A00%3A00.000Z'],
  ['a list of dots', simple, ['.', '.'], '/.,.'],
  ['JSON', jsonValue, { a: '/' }, '/%7B%22a%22%3A%22%2F%22%7D'],
  ['matrix, encoded', matrixExploded, { 'a;': '=' }, '/;a%3B=%3D'],
])('in a path: %s', async (_, style, id, want) => {
  const server = await startServer([{ body: 1 }])
  const operation = { ...getThing, path: '/{id}', ...(style && { pathStyles: { id: style } }) }
  await call(clientOf(server.url), operation, { path: { id: id as object } })
  expect(server.received[0]?.url).toBe(want)
})

test.each<[string, ParameterStyle, object | string]>([
  ['an empty list', simple, []],
  ['nothing behind a dot', label, ''],
  ['a dot behind a dot', label, '.'],
])('%s is no segment of a path', async (_, style, id) => {
  const operation = { ...getThing, path: '/{id}', pathStyles: { id: style } }
  expect(await errorOf(call(clientOf('http://127.0.0.1:1'), operation, { path: { id } }))).toBeInstanceOf(UsageError)
})

test('in a header: a list and an object, and by style exploded or JSON', async () => {
  const server = await startServer([{ body: 1 }])
  const operation = { ...getThing, headers: headerParameters({ 'X-Exploded': simpleExploded, 'X-Json': jsonValue }) }
  const header = {
    'X-Text': 'a b',
    'X-List': list,
    'X-Object': object,
    'X-Exploded': object,
    'X-Json': { a: [1] },
    'X-At': new Date(0),
    'X-None': undefined,
    'X-Null': null,
  }
  await call(clientOf(server.url), operation, { header })
  expect(server.received[0]?.headers).toMatchObject({
    'x-text': 'a b',
    'x-list': 'blue,black,brown',
    'x-object': 'R,100,G,200,B,150',
    'x-exploded': 'R=100,G=200,B=150',
    'x-json': '{"a":[1]}',
    'x-at': '1970-01-01T00:00:00.000Z',
  })
  expect(server.received[0]?.headers).not.toHaveProperty('x-none')
  expect(server.received[0]?.headers).not.toHaveProperty('x-null')
})

test('in a cookie: a cookie for each item, and by style one', async () => {
  const server = await startServer([{ body: 1 }])
  const operation = { ...getThing, headers: headerParameters({}, { one: simple, json: jsonValue }) }
  const cookie = {
    a: 'x; y',
    many: [1, 2],
    object: { k: 'v' },
    one: ['1', '2,'],
    json: [1],
    none: undefined,
    empty: [],
  }
  await call(clientOf(server.url), operation, { cookie })
  expect(server.received[0]?.headers.cookie).toBe('a=x%3B%20y; many=1; many=2; k=v; one=1,2%2C; json=%5B1%5D')
})

test('without a cookie there is no header of cookies', async () => {
  const server = await startServer([{ body: 1 }])
  await call(clientOf(server.url), { ...getThing, headers: headerParameters() }, { cookie: { a: undefined, b: [] } })
  expect(server.received[0]?.headers).not.toHaveProperty('cookie')
})
