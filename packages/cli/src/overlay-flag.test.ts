import { readFile, writeFile } from 'node:fs/promises'

import { concord, type TemporaryFolder, temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { expect, test } from 'vitest'

import { startSandbox } from './testing/start-sandbox.ts'

/*
 * `--overlay` on every command as compiled: a document that stands in another folder, as one that nobody here may edit,
 * and an overlay that says what its conventions are. That of `docs` is in docs-serve.long.test.ts.
 */

const document = `openapi: 3.1.1
info: { title: Books, version: 1.0.0, description: All our books., contact: { name: The library } }
servers: [{ url: https://books.example }]
paths:
  /books:
    $ref: paths/books.yaml
x-draft: not ready
`
const books = `get:
  operationId: listBooks
  summary: List all books.
  responses:
    '200':
      description: Books.
      content:
        application/json:
          schema: { type: array, items: { type: object, properties: { id: { type: string } } } }
          example: [{ id: b1 }]
`
const overlay = `overlay: 1.1.0
info: { title: What the library left out, version: '1' }
actions:
  - target: $
    update:
      x-conventions: { version: 1, require: { statuses: [429] } }
  - target: $.paths['/books'].get
    update:
      operationId: browseBooks
  - target: $['x-draft']
    remove: true
  - target: $.nothing
    remove: true
`
const files = {
  'redocly.yaml': 'apis:\n  books: { root: vendor/openapi.yaml }\nextends: []\n',
  'vendor/openapi.yaml': document,
  'vendor/paths/books.yaml': books,
  'our/books.overlay.yaml': overlay,
}
const warning = 'our/books.overlay.yaml:12:5 warn `$.nothing` selects nothing'
const flag = ['--overlay', 'our/books.overlay.yaml']

const configured = `apis:
  books:
    root: vendor/openapi.yaml
    x-concord: { overlays: [our/books.overlay.yaml] }
extends: []
`

const git = (folder: string, ...args: readonly string[]) => {
  const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main']
  return execa('git', [...identity, ...args], { cwd: folder })
}

async function committed(more: Readonly<Record<string, string>> = {}): Promise<TemporaryFolder> {
  const folder = await temporaryFolder({ ...files, ...more })
  await git(folder.path, 'init', '--quiet')
  await git(folder.path, 'add', '.')
  await git(folder.path, 'commit', '--quiet', '-m', 'Books.')
  return folder
}

test('lint finds what the overlay demands, in the files of both, and knows no draft', async () => {
  await using folder = await temporaryFolder(files)
  const plain = await concord(['lint', 'books', '--format', 'json'], folder.path)
  expect(plain.stdout).not.toContain('concord-required-statuses')
  const { stdout, exitCode } = await concord(['lint', 'books', ...flag, '--format', 'json'], folder.path)
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string; line: number }[] }
  const found = findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`)
  expect(found).toContain('vendor/paths/books.yaml:4 concord-required-statuses')
  expect(found).toContain('our/books.overlay.yaml:12 concord-overlay-target')
  expect(exitCode).toBe(1)
})

test('lint --fix mends the document, and leaves out of it what the overlay brought', async () => {
  const text = overlay.replace('require: { statuses: [429] }', 'require: {}')
  await using folder = await temporaryFolder({
    ...files,
    'redocly.yaml': `${files['redocly.yaml']}rules: { no-server-trailing-slash: error }\n`,
    'our/books.overlay.yaml': `${text}  - target: $
    update:
      servers: [{ url: https://more.books.example/ }]
`,
    'vendor/openapi.yaml': document.replace('books.example', 'books.example/'),
  })
  const { stderr } = await concord(['lint', 'books', ...flag, '--fix'], folder.path)
  expect(stderr).toContain('fixed 1 finding')
  expect(await readFile(folder.file('vendor/openapi.yaml'), 'utf8')).toBe(document)
  expect(await readFile(folder.file('vendor/paths/books.yaml'), 'utf8')).toBe(books)
  expect(await readFile(folder.file('our/books.overlay.yaml'), 'utf8')).toContain('https://more.books.example/ }')
})

test('lint --since applies the overlay as it was then', async () => {
  await using folder = await committed()
  const args = ['lint', 'books', ...flag, '--since', 'HEAD', '--format', 'json']
  expect(JSON.parse((await concord(args, folder.path)).stdout)).toMatchObject({ findings: [] })
  await folder.write({ 'our/books.overlay.yaml': overlay.replace('[429]', '[429, 500]') })
  const { findings } = JSON.parse((await concord(args, folder.path)).stdout) as { findings: { message: string }[] }
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('`500`')])
})

test('bundle writes the document with the overlay applied, and tells what selects nothing', async () => {
  await using folder = await temporaryFolder(files)
  const { stdout, stderr } = await concord(['bundle', 'books', ...flag, '--format', 'json'], folder.path)
  const bundled = JSON.parse(stdout) as Record<string, unknown>
  expect(bundled).toMatchObject({ paths: { '/books': { get: { operationId: 'browseBooks' } } } })
  expect(Object.keys(bundled)).toEqual(['openapi', 'info', 'servers', 'paths', 'x-conventions'])
  expect(stderr).toBe(warning)
})

test('generate, with the overlay of redocly.yaml', async () => {
  await using folder = await temporaryFolder({ ...files, 'redocly.yaml': configured })
  const { stderr, exitCode } = await concord(['generate', 'books'], folder.path)
  expect([exitCode, stderr]).toEqual([0, warning])
  expect(await readFile(folder.file('clients/books/api.md'), 'utf8')).toContain('api.books.browseBooks(')
})

test('sandbox serves what the overlay adds', async () => {
  const added = `${overlay}  - target: $.paths
    update:
      /authors:
        $ref: ../our/authors.yaml
`.replace('../our/authors.yaml', 'paths/books.yaml')
  await using folder = await temporaryFolder({ ...files, 'our/books.overlay.yaml': added })
  await using sandbox = await startSandbox(['books', ...flag, '--format', 'json'], { cwd: folder.path })
  const { url } = JSON.parse(sandbox.output.stdout) as { url: string }
  expect((await fetch(new URL('/authors', url))).status).toBe(200)
})

test('review applies the overlay to both sides, at a commit as it was then', async () => {
  await using folder = await committed()
  const base = ['review', 'HEAD:vendor/openapi.yaml', 'vendor/openapi.yaml', ...flag, '--format', 'json']
  expect(JSON.parse((await concord(base, folder.path)).stdout)).toMatchObject({ findings: [] })
  await writeFile(
    folder.file('our/books.overlay.yaml'),
    overlay.replace("$['x-draft']", "$.paths['/books'].get.responses"),
  )
  const { stdout, exitCode } = await concord(base, folder.path)
  expect(exitCode).toBe(1)
  expect(stdout).toContain('vendor/paths/books.yaml')
})

test('review takes an overlay that is new for both sides', async () => {
  await using folder = await committed()
  await folder.write({ 'our/new.overlay.yaml': overlay })
  const args = ['review', '--base', 'HEAD', '--overlay', 'our/new.overlay.yaml', '--format', 'json']
  const { stdout, exitCode } = await concord(args, folder.path)
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ apis: { books: { findings: [] } } })
})

test.each([
  [
    'several APIs',
    ['lint', ...flag],
    { 'redocly.yaml': 'apis:\n  a: { root: vendor/openapi.yaml }\n  b: { root: vendor/openapi.yaml }\n' },
    'error `--overlay` is for one API: name it, or list overlays for each in redocly.yaml',
  ],
  ['a file that is not there', ['lint', '--overlay', 'none.yaml'], {}, 'none.yaml error no such file'],
  [
    'a configuration that is no list',
    ['bundle', 'books'],
    { 'redocly.yaml': 'apis:\n  books: { root: vendor/openapi.yaml, x-concord: { overlays: a.yaml } }\n' },
    'redocly.yaml error `x-concord.overlays` of the API `books` must be a list of paths',
  ],
] as const)('%s is an error', async (_, args, more, want) => {
  await using folder = await temporaryFolder({ ...files, ...more })
  expect(await concord(args, folder.path)).toEqual({ exitCode: 2, stdout: '', stderr: want })
})
