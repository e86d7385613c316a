import { anyText, temporaryFolder } from '@concord-api/testing'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { wellFormed } from './curl/percent-encoded.ts'
import { argumentsOfCurl, fakeCurl } from './testing/run-curl.ts'
import { samplesOf } from './testing/samples-of.ts'

const folder = await temporaryFolder()
beforeAll(() => fakeCurl(folder))
afterAll(() => folder.remove())

const document = (operation: object, more: object = {}, path = '/books', method = 'get') => ({
  openapi: '3.1.0',
  info: { title: 'Books', version: '1' },
  servers: [{ url: 'https://books.example/v1/' }],
  paths: { [path]: { [method]: { operationId: 'op', responses: { 204: { description: '' } }, ...operation } } },
  ...more,
})

const given = (sample: { curl: string }, environment = {}) => argumentsOfCurl(folder, sample.curl, environment)

const list = { example: ['a b', 'c'], schema: { type: 'array', items: { type: 'string' } } }
const object = {
  example: { x: 'a b', y: 1 },
  schema: { type: 'object', properties: { x: { type: 'string' }, y: { type: 'integer' } } },
}

test.each([
  { style: 'form', explode: true, ...list, query: 'p=a%20b&p=c' },
  { style: 'form', explode: false, ...list, query: 'p=a%20b,c' },
  { style: 'form', explode: true, ...object, query: 'x=a%20b&y=1' },
  { style: 'form', explode: false, ...object, query: 'p=x,a%20b,y,1' },
  { style: 'spaceDelimited', explode: false, ...list, query: 'p=a%20b%20c' },
  { style: 'pipeDelimited', explode: false, ...list, query: 'p=a%20b%7Cc' },
  { style: 'deepObject', explode: true, ...object, query: 'p[x]=a%20b&p[y]=1' },
])('a query of style $style, exploded: $explode, $example', async ({ query, ...parameter }) => {
  const parameters = [{ name: 'p', in: 'query', required: true, ...parameter }]
  const words = await given(samplesOf(document({ parameters })))
  // Brackets would stand for several addresses.
  expect(words).toEqual([...(query.includes('[') ? ['-g'] : []), `https://books.example/v1/books?${query}`])
})

test.each([
  { style: 'simple', explode: false, ...list, segment: 'a%20b,c' },
  { style: 'simple', explode: true, ...object, segment: 'x=a%20b,y=1' },
  { style: 'label', explode: false, ...list, segment: '.a%20b,c' },
  { style: 'label', explode: true, ...object, segment: '.x=a%20b.y=1' },
  { style: 'matrix', explode: false, ...list, segment: ';p=a%20b,c' },
  { style: 'matrix', explode: true, ...list, segment: ';p=a%20b;p=c' },
  { style: 'matrix', explode: true, ...object, segment: ';x=a%20b;y=1' },
])('a path of style $style, exploded: $explode, $example', async ({ segment, ...parameter }) => {
  const parameters = [{ name: 'p', in: 'path', required: true, ...parameter }]
  const words = await given(samplesOf(document({ parameters }, {}, '/books/{p}')))
  expect(words).toEqual([`https://books.example/v1/books/${segment}`])
})

test('JSON in a parameter, headers and cookies', async () => {
  const content = { 'application/json': { schema: object.schema, example: object.example } }
  const parameters = [
    { name: 'filter', in: 'query', required: true, content },
    { name: 'X-Ids', in: 'header', required: true, ...list },
    { name: 'X-Lines', in: 'header', required: true, example: 'a\r\nInjected: b', schema: { type: 'string' } },
    { name: 'X-None', in: 'header', required: true, example: '', schema: { type: 'string' } },
    { name: 'Accept', in: 'header', required: true, example: 'text/html', schema: { type: 'string' } },
    { name: 'ids', in: 'cookie', required: true, ...list },
    { name: 'one', in: 'cookie', required: true, explode: false, ...list },
    { name: 'optional', in: 'query', schema: { type: 'string' } },
  ]
  expect(await given(samplesOf(document({ parameters })))).toEqual([
    'https://books.example/v1/books?filter=%7B%22x%22%3A%22a%20b%22%2C%22y%22%3A1%7D',
    '-H',
    'X-Ids: a b,c',
    '-H',
    'X-Lines: a Injected: b',
    '-H',
    'X-None;',
    '-b',
    'ids=a%20b; ids=c; one=a%20b,c',
  ])
})

const file = { type: 'string', format: 'binary' }

test.each<{ type: string; media: object; words: string[]; argument: string }>([
  {
    type: 'application/json',
    media: { example: { a: "it's" } },
    words: ['-H', 'Content-Type: application/json', '-d', `{ "a": "it's" }`],
    argument: `{ a: 'it\\'s' }`,
  },
  {
    type: 'application/x-www-form-urlencoded',
    media: { example: { a: ['1', '=&'], b: { c: 'd' } } },
    words: ['--data-urlencode', 'a=1', '--data-urlencode', 'a==&', '--data-urlencode', 'b%5Bc%5D=d'],
    argument: `{ a: ['1', '=&'], b: { c: 'd' } }`,
  },
  {
    type: 'multipart/form-data',
    media: {
      schema: { type: 'object', required: ['f', 't', 'j'], properties: { f: file, t: { type: 'string' }, j: {} } },
      example: { f: 'bytes', t: '@a;b', j: { q: '"' } },
    },
    words: [
      '-F',
      'f=@file.bin;type=application/octet-stream',
      '--form-string',
      't=@a;b',
      '-F',
      String.raw`j="{\"q\":\"\\\"\"}";type=application/json`,
    ],
    argument: `{
  f: await openAsBlob('file.bin', { type: 'application/octet-stream' }),
  t: '@a;b',
  j: { q: '"' },
}`,
  },
  {
    type: 'text/plain',
    media: { example: '@text' },
    words: ['-H', 'Content-Type: text/plain', '--data-raw', '@text'],
    argument: `'@text'`,
  },
  {
    type: 'image/png',
    media: { schema: file },
    words: ['-H', 'Content-Type: image/png', '--data-binary', '@file.png'],
    argument: `await openAsBlob('file.png', { type: 'image/png' })`,
  },
  {
    type: '*/*',
    media: {},
    words: ['-H', 'Content-Type: application/octet-stream', '--data-binary', '@file.bin'],
    argument: `await openAsBlob('file.bin', { type: 'application/octet-stream' })`,
  },
])('a body of $type', async ({ type, media, words, argument }) => {
  const requestBody = { required: true, content: { [type]: media } }
  const samples = samplesOf(document({ requestBody }, {}, '/books', 'post'))
  expect(await given(samples)).toEqual(['https://books.example/v1/books', ...words])
  expect(samples.typescript).toContain(`.op(${argument})\n`)
})

const schemes = {
  basic: { type: 'http', scheme: 'basic' },
  bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'API key' },
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'key' },
  oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: {} } } },
  certificate: { type: 'mutualTLS' },
}

test.each([
  { security: [], words: [], auth: '' },
  { security: [{}], words: [], auth: '' },
  {
    security: [{ basic: [] }],
    words: ['-u', 'u$(x):p'],
    auth: `{
  auth: {
    basic: {
      username: process.env.BOOKS_USERNAME ?? '',
      password: process.env.BOOKS_PASSWORD ?? '',
    },
  },
}`,
  },
  {
    security: [{ certificate: [] }, { bearer: [] }],
    words: ['-H', 'Authorization: Bearer b'],
    auth: '{\n  auth: { bearer: process.env.BOOKS_API_KEY },\n}',
  },
  {
    security: [{ header: [], cookie: [] }],
    words: ['-H', 'X-Key: h', '-b', 'key=c'],
    auth: `{
  auth: {
    header: process.env.BOOKS_HEADER,
    cookie: process.env.BOOKS_COOKIE,
  },
}`,
  },
  { security: [{ query: [] }], words: ['?key=q'], auth: '{ auth: { query: process.env.BOOKS_QUERY } }' },
  {
    security: [{ oauth: [] }],
    words: ['-H', 'Authorization: Bearer the token'],
    auth: `{
  auth: {
    oauth: {
      clientId: process.env.BOOKS_CLIENT_ID ?? '',
      clientSecret: process.env.BOOKS_CLIENT_SECRET ?? '',
    },
  },
}`,
  },
])('credentials $security', async ({ security, words: [first = '', ...words], auth }) => {
  const environment = {
    BOOKS_USERNAME: 'u$(x)',
    BOOKS_PASSWORD: 'p',
    BOOKS_API_KEY: 'b',
    BOOKS_HEADER: 'h',
    BOOKS_QUERY: 'q',
    BOOKS_COOKIE: 'c',
    BOOKS_CLIENT_ID: 'i',
    BOOKS_CLIENT_SECRET: 's',
  }
  const samples = samplesOf(document({ security }, { components: { securitySchemes: schemes } }))
  const address = 'https://books.example/v1/books'
  const wanted = first.startsWith('?') ? [`${address}${first}`] : [address, ...(first === '' ? [] : [first]), ...words]
  expect(await given(samples, environment)).toEqual(wanted)
  expect(samples.typescript).toContain(`const api = createBooksClient(${auth})\n`)
})

test('a token is taken where the API is', () => {
  const security = [{ oauth: [] }]
  const samples = samplesOf(document({ security }, { components: { securitySchemes: schemes } }), {
    baseUrl: 'http://127.0.0.1:4010/v1/',
  })
  expect(samples.curl).toContain('$(curl -s http://127.0.0.1:4010/token ')
  expect(samples.curl).toContain('curl http://127.0.0.1:4010/v1/books ')
  expect(samples.typescript).toContain(`baseUrl: 'http://127.0.0.1:4010/v1',`)
})

test('whatever a document says, the words of curl and the values of the module are what it means', async () => {
  // What a header holds has no line breaks, and no spaces at its ends.
  const inHeader = (text: string): string =>
    wellFormed(text)
      .replace(/[\0\r\n]+/g, ' ')
      .trim()
  const nonEmpty = anyText.filter((text) => !/^\.{0,2}$/.test(text))
  await fc.assert(
    fc.asyncProperty(nonEmpty, anyText, anyText, anyText, anyText, async (segment, name, value, header, text) => {
      const string = { type: 'string' }
      const parameters = [
        { name: 'p', in: 'path', required: true, example: segment, schema: string },
        { name, in: 'query', required: true, example: value, schema: string },
        { name: 'X-Header', in: 'header', required: true, example: header, schema: string },
      ]
      const body = Object.fromEntries([
        [name, text],
        ['__proto__', value],
      ])
      const content = { 'application/json': { example: body } }
      const samples = samplesOf(
        document({ parameters, requestBody: { required: true, content } }, {}, '/b/{p}', 'post'),
      )
      const words = (await given(samples)).filter((word) => word !== '-g')
      const [address = '', , line, , , , json = ''] = words
      const url = new URL(address)
      expect(url.pathname.slice('/v1/b/'.length)).toBe(encodeURIComponent(wellFormed(segment)))
      expect([...url.searchParams]).toEqual([[wellFormed(name), wellFormed(value)]])
      expect(line).toBe(inHeader(header) === '' ? 'X-Header;' : `X-Header: ${inHeader(header)}`)
      expect(Object.entries(JSON.parse(json) as object)).toEqual(Object.entries(body))
      expect(await argumentsOfCall(samples.typescript)).toEqual([
        segment,
        body,
        { [name]: value },
        { headers: { 'X-Header': header } },
      ])
    }),
    { numRuns: 150 },
  )
})

test('whatever a schema is made of, there is a sample', () => {
  const keywords =
    'type enum const properties required items minItems oneOf anyOf allOf $ref pattern minLength maxLength minimum multipleOf additionalProperties minProperties discriminator example examples default nullable format prefixItems'
  const refs = ['#/components/schemas/A', '#/components/schemas/B', '#', '#/nowhere']
  const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom(...refs).map(($ref) => ({ $ref })),
      fc.constantFrom('object', 'array', 'string', 'integer', 'number').map((type) => ({ type })),
      fc.dictionary(
        fc.constantFrom(...keywords.split(' ')),
        fc.oneof(fc.jsonValue({ maxDepth: 1 }), tie('schema'), fc.array(tie('schema'), { maxLength: 3 })),
        { maxKeys: 5 },
      ),
      fc.record({ type: fc.constant('object'), properties: fc.dictionary(anyText, tie('schema'), { maxKeys: 3 }) }),
    ),
  }))
  fc.assert(
    fc.property(
      schema,
      schema,
      fc.constantFrom('application/json', 'multipart/form-data', 'text/xml'),
      (A, B, type) => {
        const content = { [type]: { schema: { allOf: [{ $ref: refs[0] }, { $ref: refs[1] }] } } }
        const parameters = [{ name: 'q', in: 'query', required: true, schema: A }]
        const components = { schemas: { A, B } }
        const samples = samplesOf(
          document({ parameters, requestBody: { required: true, content } }, { components }, '/b', 'post'),
        )
        expect(samples.curl).toContain('curl ')
        expect(samples.typescript).toContain('api.')
      },
    ),
    { numRuns: 500 },
  )
})

/** What the call of a sample is given, run with a client that tells. */
async function argumentsOfCall(module: string): Promise<unknown[]> {
  const [, statements = ''] = module.split(/\n\n(.*)/s)
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  let seen: unknown[] = []
  const method = async (...values: unknown[]): Promise<void> => void (seen = values)
  const create = (): object => ({ b: { op: method, create: method } })
  await (new AsyncFunction('createBooksClient', 'console', 'process', statements)(
    create,
    { log: () => {} },
    { env: {} },
  ) as Promise<void>)
  return seen
}
