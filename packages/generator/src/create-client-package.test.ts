import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { createApi, loadApi } from '@concord-api/model'
import { repository, temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { describe, expect, test } from 'vitest'

import { createClientPackage } from './create-client-package.ts'
import { compilePackage } from './testing/compile-package.ts'
import { pathProblems } from './testing/corpus/package-problems.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

async function importInProcess(file: string): Promise<string> {
  const script = `const before = Object.keys(Object.prototype).length
    await import(${JSON.stringify(file)})
    console.log(JSON.stringify({ canary: globalThis.canary, prototype: Object.keys(Object.prototype).length - before }))`
  return (await execa(process.execPath, ['--input-type=module', '-e', script])).stdout
}

test('the same document gives the same bytes', async () => {
  const entry = { name: 'users', file: path.join(repository, 'spec/users/openapi.yaml') }
  const [first, second] = [createClientPackage(await loadApi(entry)), createClientPackage(await loadApi(entry))]
  expect(first).toEqual(second)
})

test('a document without conventions, servers or names compiles and imports', async () => {
  const document = {
    paths: {
      '/': { get: { responses: { 200: { description: '', content: { 'text/plain': {} } } } } },
      '/a/{b}': { post: { requestBody: { content: { 'application/octet-stream': {} } }, responses: {} } },
      '/c': { get: { responses: { 200: { content: { 'image/png': {} } }, 204: { description: '' } } } },
    },
  }
  await using folder = await temporaryFolder()
  expect(await compilePackage(folder, createClientPackage(createApi('plain', document, locate)))).toBe('')
  expect(await importInProcess(folder.file('dist/index.js'))).toBe('{"prototype":0}')
})

test('whatever the schema of a path parameter allows, its argument can be a segment of a path', async () => {
  const parameters = [
    { name: 'nothing', in: 'path' },
    { name: 'anything', in: 'path', schema: {} },
    { name: 'nullable', in: 'path', schema: { type: ['string', 'null'] } },
    { name: 'choice', in: 'path', schema: { enum: ['a', null] } },
    { name: 'list', in: 'path', schema: { type: 'array', items: { type: ['string', 'null'] } } },
  ]
  const path = `/${parameters.map(({ name }) => `{${name}}`).join('/')}`
  const api = createApi('segments', { paths: { [path]: { get: { operationId: 'find', parameters } } } }, locate)
  const calls = `import { connectSegments, find } from './index.ts'
    await find(connectSegments(), 'a', 'b', 'c', 'a', ['x', null])
    // @ts-expect-error -- null is no segment
    await find(connectSegments(), 'a', 'b', 'c', null, [])`
  await using folder = await temporaryFolder()
  const files = [...createClientPackage(api), { path: 'src/calls.ts', content: calls }]
  expect(await compilePackage(folder, files)).toBe('')
})

test('models whose names are those of the runtime compile: the runtime’s get another name', async () => {
  const names = [
    'Client',
    'Page',
    'PageCall',
    'Call',
    'ApiError',
    'Promise',
    'Record',
    'Error',
    'CallOptions',
    'Credential',
  ]
  const schemas = Object.fromEntries(
    names.map((name) => [name, { type: 'object', properties: { [name]: { $ref: `#/components/schemas/${name}` } } }]),
  )
  const document = {
    components: { schemas },
    paths: Object.fromEntries(
      names.map((name) => [
        `/${name}/{id}`,
        {
          get: {
            responses: {
              200: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } },
            },
          },
        },
      ]),
    ),
  }
  await using folder = await temporaryFolder()
  expect(await compilePackage(folder, createClientPackage(createApi('clash', document, locate)))).toBe('')
})

const answer = (schema: object = { type: 'string' }) => ({
  description: 'An answer.',
  content: { 'application/json': { schema } },
})

test('operations, types and outcomes whose names are those of generated code compile, and are no promise', async () => {
  const body = { required: true, content: { 'application/json': { schema: {} } } }
  const query = [{ name: 'q', in: 'query', style: 'unheardOf', schema: { type: 'string' } }]
  const said = (status: string) => ({ type: 'object', required: ['status'], properties: { status: { const: status } } })
  const ids = [
    'send',
    'sendPaged',
    'query',
    'body',
    'options',
    'client',
    'then',
    'link',
    'readOperation',
    'read',
    '2fa',
  ]
  const operation = (operationId: string) => ({ operationId, requestBody: body, parameters: query })
  const document = {
    'x-conventions': {
      version: 1,
      wire: {
        outcome: { at: '/status', success: ['ok'] },
        errors: ['timeout', 'outcome', 'api'].map((outcome) => ({ when: { outcome } })),
      },
    },
    components: { schemas: { '2fa': { type: 'object' } } },
    paths: Object.fromEntries(
      ids.map((id) => [
        `/${id}/{of no type}`,
        {
          post: {
            ...operation(id),
            'x-operation': { resource: 'all', verb: id },
            responses: { 200: answer({ oneOf: ['ok', 'timeout', 'outcome', 'api'].map(said) }) },
          },
        },
      ]),
    ),
  }
  await using folder = await temporaryFolder()
  expect(await compilePackage(folder, createClientPackage(createApi('names', document, locate)))).toBe('')
  expect(await importInProcess(folder.file('dist/index.js'))).toBe('{"prototype":0}')
})

test('the names of files are good for any system', () => {
  const resources = ['con', 'CON', 'aux', 'nul', 'lpt1', 'x'.repeat(300), 'users', 'Users']
  const paths = Object.fromEntries(
    resources.map((resource, index) => [`/${index}`, { get: { 'x-operation': { resource }, responses: {} } }]),
  )
  const files = createClientPackage(createApi('files', { paths }, locate)).map(({ path: name }) => name)
  expect(pathProblems(files)).toEqual([])
  expect(files).toContain('src/operations/users.ts')
})

describe('README.md', () => {
  const readme = (document: object): string => {
    const files = createClientPackage(createApi('books', { info: { title: 'Books' }, ...document }, locate))
    return String(files.find(({ path: name }) => name === 'README.md')?.content)
  }

  test.each([
    ['404', {}, '!result.ok && result.status === 404'],
    ['4XX', {}, '!result.ok && result.error instanceof Status4XXError'],
    ['default', {}, '!result.ok && result.error instanceof OtherStatusError'],
  ])('the example narrows by the status %s', (status, more, condition) => {
    const paths = { '/books': { get: { responses: { [status]: answer() } } } }
    expect(readme({ paths, ...more })).toContain(`if (${condition}) console.error(result.error.body)`)
  })

  test('what a body says is text in the table, and a value in the example', () => {
    const said = (status: unknown) => ({ type: 'object', properties: { status: { const: status } } })
    const wire = { outcome: { at: '/status', success: [0] }, errors: [{ when: { outcome: '<b>|' } }] }
    const paths = { '/books': { get: { responses: { 200: answer({ oneOf: [said(0), said('<b>|')] }) } } } }
    const text = readme({ 'x-conventions': { version: 1, wire }, paths })
    expect(text).toContain('| outcome &lt;b&gt;\\| | `BError` |')
    expect(text).toContain(`result.status === '<b>|'`)
  })

  test('an environment variable has a name that a shell can have', () => {
    const files = createClientPackage(
      createApi('2books', { components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } } }, locate),
    )
    expect(String(files.find(({ path: name }) => name === 'README.md')?.content)).toContain(`process.env._2BOOKS_KEY`)
  })
})

describe('package.json', () => {
  const manifest = (existing?: unknown) => {
    const files = createClientPackage(createApi('users', { info: { title: 'Users', version: '2.1.0' } }, locate), {
      scope: '@acme',
      existing,
    })
    return JSON.parse(String(files.find((file) => file.path === 'package.json')?.content)) as Record<string, unknown>
  }

  test('a new package takes the version of the document', () => {
    expect(manifest()).toMatchObject({ name: '@acme/users-client', version: '2.1.0', type: 'module' })
  })

  test.each([
    ['1.2.3-rc.1+build.5', '1.2.3-rc.1+build.5'],
    ['2026-01-01', '0.1.0'],
    ['1.0.0 and more', '0.1.0'],
    ['1.0.0\n', '0.1.0'],
  ])('the version %j of a document makes %s', (version, made) => {
    const files = createClientPackage(createApi('users', { info: { version } }, locate))
    expect(files.find((file) => file.path === 'package.json')?.content).toContain(`"version": "${made}"`)
  })

  test('what compilers cannot read is replaced', () => {
    const info = { title: 'A \uD800 title', license: { identifier: 'MIT\uDC00' } }
    const files = createClientPackage(createApi('users', { info }, locate))
    expect(JSON.parse(String(files.find((file) => file.path === 'package.json')?.content))).toMatchObject({
      description: 'Client of the A \uFFFD title.',
      license: 'MIT\uFFFD',
    })
  })

  test('what is there stays, but for what the package needs to work', () => {
    const existing = { name: 'mine', version: '7.0.0', private: true, type: 'commonjs', dependencies: { other: '1' } }
    expect(manifest(existing)).toMatchObject({
      name: 'mine',
      version: '7.0.0',
      private: true,
      type: 'module',
      dependencies: { other: '1', '@concord-api/runtime': expect.any(String) as string },
    })
  })
})

test('the committed client of the Users API is what the generator makes', async () => {
  const folder = path.join(repository, 'packages/clients/users')
  const api = await loadApi({ name: 'users', file: path.join(repository, 'spec/users/openapi.yaml') })
  const existing = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as unknown
  for (const file of createClientPackage(api, { scope: '@concord-api', runtime: 'workspace:*', existing })) {
    expect(await readFile(path.join(folder, file.path), 'utf8')).toBe(file.content)
  }
})
