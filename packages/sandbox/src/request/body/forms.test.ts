import { expect, test } from 'vitest'

import { problemsIn, readerOf, refusalOf } from '../testing/read.ts'

const type = 'application/x-www-form-urlencoded'
const names = { type: 'array', items: { type: 'string' } }
const place = { type: 'object', properties: { lat: { type: 'number' }, tags: names } }
const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string' },
    age: { type: 'integer' },
    active: { type: 'boolean' },
    hostname: names,
    place,
    places: { type: 'array', items: place },
    either: { oneOf: [{ type: 'string' }, names] },
    'plain[]': names,
  },
}
const form = (encoding = {}) => readerOf({ requestBody: { content: { [type]: { schema, encoding } } } })

test.each([
  ['name=a+b%26c', { name: 'a b&c' }],
  ['name=a&age=5&active=true', { name: 'a', age: 5, active: true }],
  ['name=5', { name: '5' }],
  ['name=', { name: '' }],
  ['name=a&hostname=x', { name: 'a', hostname: ['x'] }],
  ['name=a&hostname=x&hostname=y', { name: 'a', hostname: ['x', 'y'] }],
  ['name=a&hostname[]=x', { name: 'a', hostname: ['x'] }],
  ['name=a&hostname%5B%5D=x&hostname[]=y', { name: 'a', hostname: ['x', 'y'] }],
  ['name=a&hostname[1]=y&hostname[0]=x', { name: 'a', hostname: ['x', 'y'] }],
  ['name=a&place[lat]=1.5&place[tags][]=x', { name: 'a', place: { lat: 1.5, tags: ['x'] } }],
  ['name=a&places[0][lat]=1&places[1][lat]=2', { name: 'a', places: [{ lat: 1 }, { lat: 2 }] }],
  ['name=a&places[][lat]=1&places[][lat]=2', { name: 'a', places: [{ lat: 1 }, { lat: 2 }] }],
  ['name=a&place={"lat":1}', { name: 'a', place: { lat: 1 } }],
  ['name=a&either=x', { name: 'a', either: 'x' }],
  ['name=a&either=x&either=y', { name: 'a', either: ['x', 'y'] }],
  ['name=a&plain[]=x', { name: 'a', 'plain[]': ['x'] }],
  ['name=a&other=1&more[x]=2&some[]=3', { name: 'a', other: '1', more: { x: '2' }, some: ['3'] }],
  ['name=a&odd[=1&[x]=2&y]=3', { name: 'a', 'odd[': '1', '[x]': '2', 'y]': '3' }],
  ['name=a&__proto__[x]=1&place[__proto__]=1&place[lat]=2', { name: 'a', place: { lat: 2 } }],
])('%s', async (text, value) => {
  expect((await form()({ body: text, type })).body).toEqual(value)
})

test.each([
  [{ hostname: { style: 'form', explode: false } }, 'hostname=x,y', { hostname: ['x', 'y'] }],
  [{ hostname: { style: 'pipeDelimited' } }, 'hostname=x|y', { hostname: ['x', 'y'] }],
  [{ hostname: { style: 'spaceDelimited', explode: false } }, 'hostname=x+y', { hostname: ['x', 'y'] }],
  [{ place: { style: 'deepObject', explode: true } }, 'place[lat]=1', { place: { lat: 1 } }],
  [{ places: { contentType: 'application/json' } }, 'places=%5B%7B%22lat%22:1%7D%5D', { places: [{ lat: 1 }] }],
])('encoding %j: %s', async (encoding, text, value) => {
  expect((await form(encoding)({ body: `name=a&${text}`, type })).body).toEqual({ name: 'a', ...value })
})

test.each([
  ['age=5', ['body required: name is required']],
  ['name=a&name=b', ['body repeated: name must be sent once']],
  ['name=a&place[lat]=1&place[lat]=2', ['body repeated: place.lat must be sent once']],
  ['name=a&age=1e3&place[lat]=x', ['body type: age must be an integer', 'body type: place.lat must be a number']],
  ['name=a&age[x]=1', ['body type: age must be an integer']],
])('%s is refused', async (text, problems) => {
  expect(await problemsIn(form()({ body: text, type }))).toEqual(problems)
})

test('broken escapes spoil the whole body, brackets without end are a name', async () => {
  expect((await refusalOf(form()({ body: 'name=%', type }))).why).toBe('malformed-body')
  expect((await form()({ body: `name=a&a${'[0]'.repeat(100_000)}=1`, type })).body).toMatchObject({ name: 'a' })
  expect((await form()({ body: 'name=a&hostname[99999]=1', type })).body).toEqual({ name: 'a', hostname: ['1'] })
})

const multipart = {
  type: 'object',
  required: ['title', 'file'],
  properties: {
    title: { type: 'string', maxLength: 5 },
    count: { type: 'integer' },
    file: { type: 'string', format: 'binary' },
    files: { type: 'array', items: {} },
    meta: { type: 'object', properties: { a: { type: 'integer' } } },
  },
}
const readMultipart = readerOf({ requestBody: { content: { 'multipart/form-data': { schema: multipart } } } })

async function encode(fields: readonly (readonly [string, string | Blob])[]) {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  const request = new Request('http://localhost', { method: 'POST', body: data })
  return { body: await request.bytes(), type: request.headers.get('content-type') }
}

test('a form in parts: texts, files, and JSON', async () => {
  const file = new File(['one'], 'one.txt', { type: 'text/plain' })
  const other = new File([new Uint8Array([255])], 'other.bin')
  const { body } = await readMultipart(
    await encode([
      ['title', 'a'],
      ['count', '3'],
      ['file', file],
      ['files', file],
      ['files', other],
      ['meta', new File(['{"a":1}'], 'meta.json', { type: 'application/json' })],
    ]),
  )
  expect(body).toMatchObject({ title: 'a', count: 3, meta: { a: 1 } })
  const { file: read, files } = body as { file: File; files: File[] }
  expect([read.name, await read.text(), files.map(({ name }) => name)]).toEqual([
    'one.txt',
    'one',
    ['one.txt', 'other.bin'],
  ])
})

test('a form in parts that is not as described', async () => {
  const request = await encode([
    ['title', 'too long'],
    ['meta', '{"a":"x"}'],
  ])
  expect(await problemsIn(readMultipart(request))).toEqual([
    'body required: file is required',
    'body maxLength: title must have at most 5 characters',
    'body type: meta.a must be an integer',
  ])
  expect((await refusalOf(readMultipart({ body: 'x', type: 'multipart/form-data' }))).why).toBe('malformed-body')
  expect((await refusalOf(readMultipart({ body: 'x', type: 'multipart/form-data; boundary=b' }))).why).toBe(
    'malformed-body',
  )
})
