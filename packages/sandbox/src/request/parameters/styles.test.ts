import { expect, test } from 'vitest'

import { readerOf } from '../testing/read.ts'

const list = { type: 'array', items: { type: 'integer' } }
const object = { type: 'object', properties: { R: { type: 'integer' }, G: { type: 'integer' } } }
const colors = { type: 'array', items: { type: 'string' } }

const rgb = { R: 100, G: 200 }

// The table of style values in OpenAPI 3.1, section 4.8.12.4.
test.each([
  ['simple', false, { type: 'string' }, 'blue', 'blue'],
  ['simple', false, { type: 'string' }, 'a%2Fb%20c+d', 'a/b c+d'],
  ['simple', false, { type: 'string' }, '', ''],
  ['simple', false, colors, 'blue,black,brown', ['blue', 'black', 'brown']],
  ['simple', false, colors, 'a%2Cb,c', ['a,b', 'c']],
  ['simple', true, colors, 'blue,black', ['blue', 'black']],
  ['simple', false, object, 'R,100,G,200', rgb],
  ['simple', true, object, 'R=100,G=200', rgb],
  ['label', false, { type: 'string' }, '.blue', 'blue'],
  ['label', false, colors, '.blue,black', ['blue', 'black']],
  ['label', true, colors, '.blue.black', ['blue', 'black']],
  ['label', false, object, '.R,100,G,200', rgb],
  ['label', true, object, '.R=100.G=200', rgb],
  ['matrix', false, { type: 'string' }, ';id=blue', 'blue'],
  ['matrix', false, { type: 'string' }, ';id', ''],
  ['matrix', false, colors, ';id=blue,black', ['blue', 'black']],
  ['matrix', true, colors, ';id=blue;id=black', ['blue', 'black']],
  ['matrix', false, object, ';id=R,100,G,200', rgb],
  ['matrix', true, object, ';R=100;G=200', rgb],
])('a path with %s, explode %s, %j: %s', async (style, explode, schema, text, value) => {
  const read = readerOf({ parameters: [{ name: 'id', in: 'path', style, explode, schema }] })
  expect((await read({ path: { id: text } })).path).toEqual({ id: value })
})

test.each([
  ['form', true, { type: 'string' }, '?c=blue', 'blue'],
  ['form', true, { type: 'string' }, '?c=a+b%2Bc', 'a b+c'],
  ['form', true, { type: 'string' }, '?c=a=b', 'a=b'],
  ['form', true, { type: 'string' }, '?c', ''],
  ['form', true, { type: 'string' }, '?d=1&%63=x&e', 'x'],
  ['form', true, list, '?c=1&c=2', [1, 2]],
  ['form', true, list, '?c=1', [1]],
  ['form', false, list, '?c=1,2', [1, 2]],
  ['form', false, list, '?c=1%2C2', [1, 2]],
  ['form', false, list, '?c=', []],
  ['form', false, colors, '?c=a%2Cb,c', ['a,b', 'c']],
  ['form', false, colors, '?c=a%2Cb', ['a,b']],
  ['form', true, object, '?R=100&G=200&c2=1', rgb],
  ['form', false, object, '?c=R,100,G,200', rgb],
  ['spaceDelimited', false, list, '?c=1%202', [1, 2]],
  ['spaceDelimited', false, list, '?c=1+2', [1, 2]],
  ['spaceDelimited', false, object, '?c=R%20100%20G%20200', rgb],
  ['spaceDelimited', true, list, '?c=1&c=2', [1, 2]],
  ['pipeDelimited', false, list, '?c=1%7C2', [1, 2]],
  ['pipeDelimited', false, list, '?c=1|2', [1, 2]],
  ['pipeDelimited', false, object, '?c=R%7C100%7CG%7C200', rgb],
  ['deepObject', true, object, '?c[R]=100&c%5BG%5D=200', rgb],
  ['deepObject', false, object, '?c[R]=100', { R: 100 }],
  [
    'deepObject',
    true,
    { properties: { a: { properties: { b: list } } } },
    '?c[a][b][]=1&c[a][b][]=2',
    { a: { b: [1, 2] } },
  ],
  ['deepObject', true, { type: 'object' }, '?c[__proto__][x]=1&c[y]=2', { y: '2' }],
])('a query with %s, explode %s, %j: %s', async (style, explode, schema, search, value) => {
  const read = readerOf({ parameters: [{ name: 'c', in: 'query', style, explode, schema }] })
  expect((await read({ search })).query).toEqual({ c: value })
})

test.each([
  [false, list, '1, 2,3', [1, 2, 3]],
  [false, object, 'R,100,G,200', rgb],
  [true, object, 'R=100, G=200', rgb],
  [false, { type: 'string' }, '100%', '100%'],
  [false, { type: 'string' }, 'a,b', 'a,b'],
])('a header with explode %s, %j: %s', async (explode, schema, text, value) => {
  const read = readerOf({ parameters: [{ name: 'X-Thing', in: 'header', explode, schema }] })
  expect((await read({ headers: { 'x-tHING': text } })).header).toEqual({ 'X-Thing': value })
})

test.each([
  [true, { type: 'string' }, 'a=1; c=blue%20sky; b=2', 'blue sky'],
  [true, { type: 'string' }, 'c=a+b', 'a+b'],
  [false, list, 'c=1,2', [1, 2]],
  [true, list, 'c=1; c=2', [1, 2]],
  [true, object, 'R=100; G=200', rgb],
  [false, object, 'c=R,100,G,200', rgb],
])('cookies with explode %s, %j: %s', async (explode, schema, cookie, value) => {
  const read = readerOf({ parameters: [{ name: 'c', in: 'cookie', explode, schema }] })
  expect((await read({ headers: { cookie } })).cookie).toEqual({ c: value })
})
