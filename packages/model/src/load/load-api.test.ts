import { once } from 'node:events'
import { symlink } from 'node:fs/promises'
import { createServer } from 'node:net'

import { temporaryFolder } from '@concord-api/testing'
import { describe, expect, test } from 'vitest'

import { loadApi, readApi } from './load-api.ts'
import { LoadError } from './load-error.ts'

const root = `openapi: 3.1.0
info: { title: Books, version: 1.2.3 }
paths:
  /books:
    $ref: paths/books.yaml
`
const books = `get:
  operationId: listBooks
  responses:
    '200':
      description: Books.
      content:
        application/json:
          schema:
            type: array
            items:
              $ref: ../schemas/Book.yaml
`
const book = `type: object
properties:
  title:
    type: string
`

async function load(files: Record<string, string>) {
  await using folder = await temporaryFolder(files)
  // Awaited here: the folder is gone when this returns.
  return await readApi({ name: 'books', file: folder.file('openapi.yaml') }).then(
    (loaded) => ({ ...loaded, folder: folder.path }),
    (error: unknown) => ({ error, folder: folder.path }),
  )
}

test('operations, and the places of what they are made of, in the files of the author', async () => {
  const result = await load({ 'openapi.yaml': root, 'paths/books.yaml': books, 'schemas/Book.yaml': book })
  if ('error' in result) throw result.error
  const { api, folder } = result
  expect(api).toMatchObject({ title: 'Books', version: '1.2.3' })
  expect(api.operations.map(({ id, verb, resource }) => ({ id, verb, resource }))).toEqual([
    { id: 'listBooks', verb: 'listBooks', resource: 'books' },
  ])
  const places = ['/paths/~1books/get', '/components/schemas/Book/properties/title', '/info/title'].map((pointer) => {
    const { file, line, column, pointer: inFile } = api.locate(pointer)
    return `${file.slice(folder.length)}:${line}:${column} ${inFile}`
  })
  expect(places).toEqual([
    '/paths/books.yaml:1:1 /get',
    '/schemas/Book.yaml:3:3 /properties/title',
    '/openapi.yaml:2:9 /info/title',
  ])
})

test('a pointer through a reference, or to what is missing, is located at the nearest that exists', async () => {
  const result = await load({ 'openapi.yaml': root, 'paths/books.yaml': books, 'schemas/Book.yaml': book })
  if ('error' in result) throw result.error
  const through = '/paths/~1books/get/responses/200/content/application~1json/schema/items/properties/title/maxLength'
  const { file, line } = result.api.locate(through)
  expect(`${file.slice(result.folder.length)}:${line}`).toBe('/schemas/Book.yaml:3')
})

describe('input that cannot be used', () => {
  test.each([
    { title: 'no file', files: {}, code: 'file-unreadable', message: /^no such file$/ },
    {
      title: 'broken YAML',
      files: { 'openapi.yaml': 'openapi: 3.1.0\ninfo: [1,\npaths: : 2' },
      code: 'syntax',
      message: /^the YAML is broken: deficient indentation$/,
      line: 3,
    },
    {
      title: 'broken YAML in another file',
      files: { 'openapi.yaml': root, 'paths/books.yaml': 'get: {\n' },
      code: 'syntax',
      message: /^the YAML is broken/,
      line: 2,
    },
    {
      title: 'broken JSON',
      files: { 'openapi.yaml': '{ "openapi": "3.1.0",\n "info": [ }' },
      code: 'syntax',
      message: /^the YAML is broken/,
      line: 2,
    },
    { title: 'Swagger', files: { 'openapi.yaml': 'swagger: "2.0"' }, code: 'not-openapi', message: /Swagger 2.0/ },
    {
      title: 'another version',
      files: { 'openapi.yaml': 'info: {}\nopenapi: 3.2.0' },
      code: 'not-openapi',
      message: /OpenAPI 3.2.0 is not supported/,
      line: 2,
    },
    {
      title: 'something else',
      files: { 'openapi.yaml': 'hello: world' },
      code: 'not-openapi',
      message: /this is no OpenAPI document/,
    },
    {
      title: 'a name that is there twice, in YAML',
      files: { 'openapi.yaml': 'openapi: 3.1.0\ninfo: {}\ninfo: {}' },
      code: 'syntax',
      message: /^the YAML is broken: .*duplicate/,
      line: 3,
    },
    {
      title: 'a name that is there twice, in JSON',
      files: { 'openapi.yaml': '{ "openapi": "3.1.0",\n "info": {},\n "inf\\u006f": {} }' },
      code: 'syntax',
      message: /^the YAML is broken: .*duplicate/,
      line: 3,
    },
    {
      title: 'JSON without measure',
      files: { 'openapi.yaml': `{ "openapi": "3.1.0", "x-a": ${'['.repeat(1e5)}${']'.repeat(1e5)} }` },
      code: 'too-large',
      message: /^it is nested more than 1000 levels deep$/,
    },
    {
      title: 'YAML without measure',
      files: { 'openapi.yaml': `openapi: 3.1.0\nx-a: ${'['.repeat(1e4)}${']'.repeat(1e4)}` },
      code: 'syntax',
      message: /^it is nested more than 100 levels deep/,
      line: 2,
    },
    {
      title: 'another file without measure',
      files: { 'openapi.yaml': root, 'paths/books.yaml': `{ "x-a": ${'['.repeat(2000)}${']'.repeat(2000)} }` },
      code: 'too-large',
      message: /^it is nested more than 1000 levels deep$/,
    },
    { title: 'a list', files: { 'openapi.yaml': '- 1' }, code: 'not-openapi', message: /this is no OpenAPI document/ },
    {
      title: 'an empty file',
      files: { 'openapi.yaml': '' },
      code: 'not-openapi',
      message: /this is no OpenAPI document/,
    },
  ])('$title', async ({ files, code, message, line }) => {
    const result = await load(files as unknown as Record<string, string>)
    if (!('error' in result)) throw new Error('it was read')
    expect(result.error).toBeInstanceOf(LoadError)
    const { code: actual, message: text, location } = result.error as LoadError
    expect(actual).toBe(code)
    expect(text).toMatch(message)
    expect(location?.line).toBe(line)
  })
})

describe('references', () => {
  test('a missing file is a problem, located where the reference stands', async () => {
    const result = await load({ 'openapi.yaml': root })
    if ('error' in result) throw result.error
    expect(result.problems).toMatchObject([{ code: 'ref-unresolved', location: { line: 5 } }])
    expect(result.api.operations).toEqual([])
  })

  test('loadApi refuses what readApi reports', async () => {
    await using folder = await temporaryFolder({ 'openapi.yaml': root })
    const entry = { name: 'books', file: folder.file('openapi.yaml') }
    await expect(loadApi(entry)).rejects.toMatchObject({ code: 'ref-unresolved', location: { line: 5, column: 5 } })
  })

  test('a mapping of a discriminator that leads nowhere is a problem, but the document is of use', async () => {
    const mapped = book.replace(
      'properties:',
      'discriminator: { propertyName: title, mapping: { a: no.yaml } }\nproperties:',
    )
    await using folder = await temporaryFolder({
      'openapi.yaml': root,
      'paths/books.yaml': books,
      'schemas/Book.yaml': mapped,
    })
    const entry = { name: 'books', file: folder.file('openapi.yaml') }
    const { problems } = await readApi(entry)
    expect(problems).toMatchObject([{ code: 'mapping-unresolved', location: { line: 2, column: 50 } }])
    expect((await loadApi(entry)).operations).toHaveLength(1)
  })

  const outside = "files outside the document's folder are not read"

  test.each([
    { title: 'a file outside the folder', ref: '../secret.yaml', message: outside },
    { title: 'a file outside the folder that is not there', ref: '../nothing.yaml', message: outside },
    { title: 'a way out within a path', ref: 'sub/../../secret.yaml', message: outside },
    { title: 'an absolute path', ref: '/etc/hostname', message: outside },
    { title: 'a device', ref: '/dev/zero', message: outside },
    { title: 'a link out of the folder', ref: 'link.yaml', message: outside },
    { title: 'a folder that is a link out', ref: 'linked/secret.yaml', message: outside },
    { title: 'a link to a link out', ref: 'twice.yaml', message: outside },
    { title: 'a hidden file', ref: '.env', message: outside },
    { title: 'a hidden folder', ref: '.git/config', message: outside },
    { title: 'a link to a hidden file', ref: 'token.yaml', message: outside },
    { title: 'a host of Windows', ref: String.raw`\\\\127.0.0.1\\share\\a.yaml`, message: 'no such file' },
    { title: 'a path that begins with two slashes', ref: '//127.0.0.1/share/a.yaml', message: outside },
    { title: 'encoded points', ref: '%2e%2e/secret.yaml', message: outside },
    { title: 'an encoded null', ref: 'a%00.yaml', message: 'null bytes' },
    { title: 'encoded slashes', ref: '..%2fsecret.yaml', message: outside },
    { title: 'a folder', ref: 'sub', message: 'this is a folder' },
    { title: 'a socket', ref: 'socket', message: 'this is no plain file' },
    { title: 'an address', ref: 'http://127.0.0.1:9/a.yaml', message: 'remote documents are not fetched' },
    {
      title: 'an address that is safe',
      ref: 'https://example.com/a.yaml',
      message: 'remote documents are not fetched',
    },
    { title: 'a decimal address', ref: 'http://2130706433/a.yaml', message: 'remote documents are not fetched' },
    { title: 'an octal address', ref: 'http://0177.0.0.1/a.yaml', message: 'remote documents are not fetched' },
    { title: 'an IPv6 address', ref: 'http://[::ffff:127.0.0.1]/a.yaml', message: 'remote documents are not fetched' },
    { title: 'metadata', ref: 'http://169.254.169.254/latest/', message: 'remote documents are not fetched' },
    { title: 'credentials', ref: 'http://a:b@127.0.0.1:9/a.yaml', message: 'remote documents are not fetched' },
    { title: 'a host of the same scheme', ref: 'HTTP://127.0.0.1:9/a.yaml', message: 'no such file' },
    { title: 'a file as an address', ref: 'file:///etc/hostname', message: 'remote documents are not fetched' },
    { title: 'data as an address', ref: 'data:application/json,{}', message: 'remote documents are not fetched' },
    { title: 'another scheme', ref: 'ftp://127.0.0.1/a.yaml', message: 'no such file' },
  ])('$title is refused', async ({ ref, message }) => {
    await using folder = await temporaryFolder({
      'secret.yaml': 'type: string',
      'api/openapi.yaml': root.replace('paths/books.yaml', JSON.stringify(ref)),
      'api/sub/a.yaml': 'get: {}',
      'api/.env': 'get: {}',
      'api/.git/config': 'get: {}',
    })
    await symlink(folder.file('secret.yaml'), folder.file('api/link.yaml'))
    await symlink(folder.path, folder.file('api/linked'))
    await symlink(folder.file('api/link.yaml'), folder.file('api/twice.yaml'))
    await symlink(folder.file('api/.env'), folder.file('api/token.yaml'))
    const server = createServer().listen(folder.file('api/socket'))
    await once(server, 'listening')
    const { problems } = await readApi({ name: 'books', file: folder.file('api/openapi.yaml') })
    server.close()
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain(message)
  })

  const at = 'http://127.0.0.1:9/a.yaml'

  test.each([
    ['a parameter', { parameters: [{ $ref: at }] }],
    ['a response', { responses: { 200: { $ref: at } } }],
    ['a header', { responses: { 200: { headers: { a: { $ref: at } } } } }],
    ['a link', { responses: { 200: { links: { a: { $ref: at } } } } }],
    ['a body', { requestBody: { $ref: at } }],
    ['a callback', { callbacks: { a: { $ref: at } } }],
    ['an example', { requestBody: { content: { a: { examples: { a: { $ref: at } } } } } }],
    ['a schema', { requestBody: { content: { a: { schema: { items: { $ref: at } } } } } }],
    ['a discriminator', { requestBody: { content: { a: { schema: { discriminator: { mapping: { a: at } } } } } } }],
  ])('the reference of %s is refused', async (_, operation) => {
    const document = { openapi: '3.1.0', info: {}, paths: { '/a': { get: operation } } }
    const result = await load({ 'openapi.yaml': JSON.stringify(document) })
    if ('error' in result) throw result.error
    expect(result.problems.map((problem) => problem.message)).toEqual([
      `\`${at}\` cannot be read: remote documents are not fetched`,
    ])
  })

  test('what only names an address is left as it is', async () => {
    const operation = {
      requestBody: { content: { a: { examples: { a: { externalValue: at } } } } },
      responses: { 200: { links: { a: { operationRef: at } } } },
    }
    const document = { openapi: '3.1.0', info: {}, paths: { '/a': { get: operation } }, extends: at, $schema: at }
    const result = await load({ 'openapi.yaml': JSON.stringify(document) })
    if ('error' in result) throw result.error
    expect(result.problems).toEqual([])
  })

  test('a folder that is allowed is read', async () => {
    await using folder = await temporaryFolder({
      'api/openapi.yaml': root.replace('paths/', '../shared/'),
      'shared/books.yaml': 'get: {}',
    })
    const entry = { name: 'books', file: folder.file('api/openapi.yaml') }
    const { problems, api } = await readApi(entry, { folders: [folder.file('shared')] })
    expect(problems).toEqual([])
    expect(api.operations).toHaveLength(1)
  })
})
