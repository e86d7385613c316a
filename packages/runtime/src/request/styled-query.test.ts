import { expect, test } from 'vitest'

import { call, clientOf, getThing } from '../testing/test-client.ts'
import { startServer } from '../testing/test-server.ts'
import { type QueryStyle, styledQuery } from './styled-query.ts'

const list = ['blue', 'a,b', 'c d', undefined]
const object = { R: 100, 'G&': 'x y', B: undefined }
const date = new Date(0)

test.each<[QueryStyle, unknown, string]>([
  ['form', list, 'c=blue,a%2Cb,c%20d'],
  ['form', object, 'c=R,100,G%26,x%20y'],
  ['form', 'a,b', 'c=a%2Cb'],
  ['form', '', 'c='],
  ['form', date, 'c=1970-01-01T00%3A00%3A00.000Z'],
  ['form', [{ a: 1 }, [2]], 'c=%7B%22a%22%3A1%7D,%5B2%5D'],
  ['spaceDelimited', list, 'c=blue%20a%2Cb%20c%20d'],
  ['spaceDelimited', object, 'c=R%20100%20G%26%20x%20y'],
  ['pipeDelimited', list, 'c=blue%7Ca%2Cb%7Cc%20d'],
  ['pipeDelimited', object, 'c=R%7C100%7CG%26%7Cx%20y'],
  ['deepObject', object, 'c[R]=100&c[G%26]=x%20y'],
  ['deepObject', { a: { b: [1, 2] }, at: date }, 'c[a][b]=1&c[a][b]=2&c[at]=1970-01-01T00%3A00%3A00.000Z'],
  ['deepObject', 1, 'c=1'],
  ['json', { a: [1, 'ä&'] }, 'c=%7B%22a%22%3A%5B1%2C%22%C3%A4%26%22%5D%7D'],
  ['json', 'text', 'c=%22text%22'],
  ['form', [], ''],
  ['form', undefined, ''],
  ['pipeDelimited', null, ''],
  ['deepObject', {}, ''],
  ['json', undefined, ''],
])('%s: %j is %j', (style, value, want) => {
  expect(styledQuery({ c: style })({ c: value })).toBe(want)
})

test('parameters without a style, in their place, are written as by default', () => {
  const write = styledQuery({ ids: 'form', none: 'form' })
  expect(write({ a: [1, 2], none: undefined, ids: [1, 2], z: { k: 'v' }, constructor: 1 })).toBe(
    'a=1&a=2&ids=1,2&k=v&constructor=1',
  )
})

test('it arrives as it was written, also what is sent with every call', async () => {
  const server = await startServer([{ body: 1 }])
  const query = styledQuery({ select: 'form', filter: 'deepObject', tags: 'pipeDelimited' })
  const operation = { ...getThing, query, fixed: { select: 'id' } }
  await call(clientOf(server.url), operation, { query: { filter: { a: 'b c' }, tags: ['x', 'y'] } })
  await call(clientOf(server.url), operation, { query: { select: ['id', 'name'] } })
  expect(server.received.map(({ url }) => url)).toEqual([
    '/thing?select=id&filter[a]=b%20c&tags=x%7Cy',
    '/thing?select=id,name',
  ])
})
