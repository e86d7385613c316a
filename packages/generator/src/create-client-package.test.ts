import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { createApi, loadApi } from '@concord-api/model'
import { repository, temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { describe, expect, test } from 'vitest'

import { clientPackageName, createClientPackage } from './create-client-package.ts'
import { compilePackage } from './testing/compile-package.ts'
import { breakouts, hostileDocument } from './testing/hostile-document.ts'

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

test.each([
  ['users', undefined, 'users-client'],
  ['users@v2', '@acme', '@acme/users-v2-client'],
  ['../../x', undefined, 'x-client'],
])('the client of %s in scope %s is the package %s', (api, scope, name) => {
  expect(clientPackageName(api, scope)).toBe(name)
})

describe('a hostile document', () => {
  test.each(breakouts.map((text) => ({ text })))('$text stays text', async ({ text }) => {
    await using folder = await temporaryFolder()
    const files = createClientPackage(createApi(text, hostileDocument(text), locate), { scope: '@acme' })
    for (const { path: name } of files)
      expect(name).toMatch(/^(src\/((operations|resources)\/)?)?[A-Za-z0-9-]+\.(ts|md|json|txt)$/)
    expect(await compilePackage(folder, files)).toBe('')
    expect(await importInProcess(folder.file('dist/index.js'))).toBe('{"prototype":0}')
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
