import { readdir, readFile, rm } from 'node:fs/promises'

import { concord, temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { describe, expect, test } from 'vitest'

/*
 * `concord review` as compiled, on a repository of its own with a small API of several files.
 */

const redocly = `apis:
  books: { root: spec/books/openapi.yaml }
`
const document = `openapi: 3.1.1
info: { title: Books, version: 1.0.0 }
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
          schema: { type: array, items: { $ref: ../schemas/Book.yaml } }
post:
  operationId: addBook
  requestBody:
    content:
      application/json:
        schema: { $ref: ../schemas/Book.yaml }
  responses:
    '201': { description: Added. }
`
const book = `type: object
required: [title]
properties:
  title: { type: string }
  pages:
    type: integer
    maximum: 5000
`
const files = {
  'redocly.yaml': redocly,
  'spec/books/openapi.yaml': document,
  'spec/books/paths/books.yaml': books,
  'spec/books/schemas/Book.yaml': book,
}
const narrowed = { 'spec/books/schemas/Book.yaml': book.replace('5000', '900') }
const base = 'HEAD:spec/books/openapi.yaml'
const head = 'spec/books/openapi.yaml'

const git = async (folder: string, ...args: readonly string[]) => {
  const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main']
  return (await execa('git', [...identity, ...args], { cwd: folder })).stdout
}

/** A repository with the API committed, and changes that are not. */
async function repository(changes: Record<string, string> = {}, committed: Record<string, string> = files) {
  const folder = await temporaryFolder(committed)
  for (const args of [['init'], ['add', '.'], ['commit', '-m', 'first']]) await git(folder.path, ...args)
  await folder.write(changes)
  return folder
}

interface Json {
  bump: string
  summary: object
  findings: {
    rule: string
    level: string
    base?: { file: string; line: number; column: number; pointer: string }
    head?: { file: string; line: number; column: number; pointer: string }
    operations: string[]
    waived?: object
  }[]
}

/** What a review says for programs, each finding as `level rule`. */
async function reviewed(folder: string, ...args: readonly string[]) {
  const { exitCode, stdout, stderr } = await concord(['review', '--format', 'json', ...args], folder)
  expect(stderr).toBe('')
  const review = JSON.parse(stdout) as Json
  return { exitCode, review, found: review.findings.map(({ rule, level }) => `${level} ${rule}`) }
}

describe('two documents', () => {
  test('of a commit and of the working tree, with the places of both', async () => {
    await using folder = await repository(narrowed)
    const { exitCode, review, found } = await reviewed(folder.path, base, head)
    expect({ exitCode, found }).toEqual({
      exitCode: 1,
      found: ['breaking request-limit-narrowed', 'safe response-limit-narrowed'],
    })
    expect(review).toMatchObject({ bump: 'major', summary: { breaking: 1, risky: 0, safe: 1, waived: 0 } })
    const place = { file: 'spec/books/schemas/Book.yaml', line: 7, column: 5, pointer: '/properties/pages/maximum' }
    expect(review.findings[0]).toMatchObject({ base: place, head: place, operations: ['addBook'] })
  })

  test('of two paths outside any repository', async () => {
    await using folder = await temporaryFolder({
      'a/openapi.yaml': document.replace('$ref: paths/books.yaml', '{ get: { operationId: listBooks } }'),
      'b/openapi.yaml': document.replace('    $ref: paths/books.yaml\n', '    {}\n'),
    })
    const { exitCode, review, found } = await reviewed(folder.path, 'a/openapi.yaml', 'b/openapi.yaml')
    expect({ exitCode, found }).toEqual({ exitCode: 1, found: ['breaking operation-removed'] })
    expect(review.findings[0]).toMatchObject({ base: { file: 'a/openapi.yaml' } })
    expect(review.findings[0]).not.toHaveProperty('head')
  })

  test.each([
    { title: 'nothing changed', changes: {} },
    {
      title: 'the schema moved to another file, and lines moved',
      changes: {
        'spec/books/models/Book.yaml': `# Moved.\n\n${book}`,
        'spec/books/paths/books.yaml': books.replaceAll('../schemas/', '../models/'),
      },
    },
  ])('$title: nothing to say, and nothing is touched', async ({ changes }) => {
    await using folder = await repository(changes)
    await using temporary = await temporaryFolder()
    const before = await git(folder.path, 'status', '--porcelain')
    expect(await concord(['review', base, head], folder.path, { TMPDIR: temporary.path })).toEqual({
      exitCode: 0,
      stdout: 'no changes',
      stderr: '',
    })
    expect(await git(folder.path, 'status', '--porcelain')).toBe(before)
    expect(await readdir(temporary.path)).toEqual([])
  })

  test('a folder beside that of the document is read, at a commit and in the working tree', async () => {
    const shared = {
      ...files,
      'spec/books/paths/books.yaml': books.replaceAll('../schemas/', '../../common/'),
      'spec/common/Book.yaml': book,
    }
    await using folder = await repository({ 'spec/common/Book.yaml': book.replace('5000', '900') }, shared)
    const { review } = await reviewed(folder.path, base, head)
    expect(review.findings[0]).toMatchObject({ base: { file: 'spec/common/Book.yaml', line: 7 } })
    await folder.write({ 'spec/books/openapi.yaml': document.replace('paths/books.yaml', '../../.git/config') })
    const hidden = await concord(['review', base, head], folder.path)
    expect(hidden).toMatchObject({ exitCode: 2, stdout: '' })
    expect(hidden.stderr).toMatch(/^spec\/books\/openapi\.yaml:5:5 error .*outside the document's folder are not read/)
  })

  test('paths after a ref: from the top, or with ./ from here; a name of redocly.yaml; a file of that name', async () => {
    await using folder = await repository(narrowed)
    const here = folder.file('spec/books')
    const found = ['breaking request-limit-narrowed', 'safe response-limit-narrowed']
    expect((await reviewed(here, base, 'openapi.yaml')).found).toEqual(found)
    expect((await reviewed(here, 'HEAD:./openapi.yaml', 'books')).found).toEqual(found)
    expect((await reviewed(here, 'main:spec/x/../books/openapi.yaml', 'HEAD:./openapi.yaml')).found).toEqual([])
    await folder.write({ 'HEAD:openapi.yaml': document.replace('    $ref: paths/books.yaml\n', '    {}\n') })
    expect((await reviewed(folder.path, 'HEAD:openapi.yaml', base)).found).toEqual([
      'safe operation-added',
      'safe operation-added',
    ])
  })

  test.each([
    { args: [base], stderr: /^error name two documents, each by its path or as `REF:path`, or give `--base REF`/ },
    { args: [base, head, head], stderr: /^error name two documents/ },
    { args: [], stderr: /^error name two documents/ },
    {
      args: ['nowhere:x.yaml', head],
      stderr: /^error git knows no commit `nowhere`: name a branch, a tag or a commit$/,
    },
    { args: ['--base', 'nowhere'], stderr: /^error git knows no commit `nowhere`/ },
    { args: ['HEAD:openapi.yaml', head], stderr: /^HEAD:openapi\.yaml error no such file at this commit$/ },
    { args: ['HEAD:../openapi.yaml', head], stderr: /^error `\.\.\/openapi\.yaml` is not in the repository$/ },
    { args: ['C:\\x\\openapi.yaml', head], stderr: /openapi\.yaml error .*no such file/i },
    {
      args: ['https://x.example/openapi.yaml', head],
      stderr: /^error `https:.*` is not fetched: download the document/,
    },
    { args: [base, 'gone.yaml'], stderr: /^gone\.yaml error .*no such file/i },
    {
      args: [base, head, '--fail-on', 'safe'],
      stderr: /^error: option '--fail-on <level>' argument 'safe' is invalid/,
    },
    {
      args: [base, base, '--write-waivers'],
      stderr: /^error waivers are written beside a document of the working tree/,
    },
  ])('$args cannot be reviewed', async ({ args, stderr }) => {
    await using folder = await repository()
    const result = await concord(['review', ...args], folder.path)
    expect(result).toMatchObject({ exitCode: 2, stdout: '' })
    expect(result.stderr.split('\n')[0]).toMatch(stderr)
  })

  test('a side that cannot be read is said with its place, at a commit with the ref', async () => {
    const broken = { ...files, 'spec/books/schemas/Book.yaml': 'type: [' }
    await using folder = await repository(files, broken)
    await using temporary = await temporaryFolder()
    const before = await concord(['review', base, head], folder.path, { TMPDIR: temporary.path })
    expect(before).toMatchObject({ exitCode: 2, stdout: '' })
    expect(before.stderr).toMatch(/^HEAD:spec\/books\/schemas\/Book\.yaml:\d+:\d+ error the YAML is broken: [^\n]+$/)
    expect(await readdir(temporary.path)).toEqual([])
    const after = await concord(['review', head, base], folder.path)
    expect(after.stderr).toBe(before.stderr)
    const dangling = { 'spec/books/paths/books.yaml': books.replaceAll('Book.yaml', 'None.yaml') }
    await using other = await repository(dangling)
    expect((await concord(['review', base, head], other.path)).stderr).toMatch(
      /^spec\/books\/paths\/books\.yaml:8:43 error .*no such file/,
    )
  })

  test('a folder that is in no repository', async () => {
    await using folder = await temporaryFolder(files)
    expect(await concord(['review', base, head], folder.path)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error \`${base}\` compares with a commit, and this folder is in no git repository`,
    })
  })
})

describe('--base', () => {
  const other = {
    'redocly.yaml': `${redocly}  films: { root: spec/films/openapi.yaml }\n`,
    'spec/films/openapi.yaml': document.replace('Books', 'Films').replace('$ref: paths/books.yaml', '{}'),
  }
  const byApi = async (folder: string, ...args: readonly string[]) => {
    const { exitCode, stdout, stderr } = await concord(['review', '--format', 'json', ...args], folder)
    expect(stderr).toBe('')
    const { bump, summary, apis } = JSON.parse(stdout) as { bump: string; summary: object; apis: Record<string, Json> }
    const found = Object.entries(apis).map(([name, { findings }]) => [name, findings.map(({ rule }) => rule)])
    return { exitCode, bump, summary, apis: Object.fromEntries(found) as object }
  }

  test('every API, a new one as well', async () => {
    await using folder = await repository({ ...narrowed, ...other })
    expect(await byApi(folder.path, '--base', 'HEAD')).toEqual({
      exitCode: 1,
      bump: 'major',
      summary: { breaking: 1, risky: 0, safe: 2, waived: 0 },
      apis: { books: ['request-limit-narrowed', 'response-limit-narrowed'], films: ['api-added'] },
    })
    expect(await byApi(folder.path, '--base', 'HEAD', 'films')).toMatchObject({
      exitCode: 0,
      bump: 'minor',
      apis: { films: ['api-added'] },
    })
  })

  test('one that is gone, shown where it was listed', async () => {
    await using folder = await repository({ 'redocly.yaml': redocly }, { ...files, ...other })
    await rm(folder.file('spec/films'), { recursive: true })
    expect(await byApi(folder.path, '--base', 'HEAD')).toMatchObject({
      exitCode: 1,
      bump: 'major',
      apis: { books: [], films: ['api-removed'] },
    })
    expect((await concord(['review', '--base', 'HEAD', '--format', 'github'], folder.path)).stdout).toMatch(
      /^::error file=redocly\.yaml,line=1,col=1,title=api-removed::the API `films` is gone/,
    )
    expect((await byApi(folder.path, '--base', 'HEAD', 'books')).apis).toEqual({ books: [] })
  })

  test('one with another name or another folder is the same', async () => {
    await using renamed = await repository({ 'redocly.yaml': redocly.replace('books:', 'library:') })
    expect((await byApi(renamed.path, '--base', 'HEAD')).apis).toEqual({ library: [] })
    await using moved = await repository({ 'redocly.yaml': redocly.replace('spec/books', 'spec/library') })
    for (const [name, text] of Object.entries(files)) {
      if (name.startsWith('spec')) await moved.write({ [name.replace('books/', 'library/')]: text })
    }
    await rm(moved.file('spec/books'), { recursive: true })
    expect((await byApi(moved.path, '--base', 'HEAD')).apis).toEqual({ books: [] })
  })

  test('a document that no redocly.yaml lists', async () => {
    const { 'redocly.yaml': _, ...unlisted } = files
    await using folder = await repository(narrowed, unlisted)
    expect((await byApi(folder.path, '--base', 'HEAD', head)).apis).toEqual({
      books: ['request-limit-narrowed', 'response-limit-narrowed'],
    })
  })

  test('a redocly.yaml that was broken', async () => {
    await using folder = await repository(files, { ...files, 'redocly.yaml': 'apis: [' })
    const result = await concord(['review', '--base', 'HEAD'], folder.path)
    expect(result).toMatchObject({ exitCode: 2, stdout: '' })
    expect(result.stderr).toMatch(/^HEAD:redocly\.yaml:\d+:\d+ error the YAML is broken/)
  })
})

describe('what is accepted', () => {
  test('--fail-on', async () => {
    await using folder = await repository(narrowed)
    const exits = ['breaking', 'risky', 'none'].map(async (level) => {
      return (await reviewed(folder.path, base, head, '--fail-on', level)).exitCode
    })
    expect(await Promise.all(exits)).toEqual([1, 1, 0])
  })

  test('--approved: exit 0, all of it listed', async () => {
    await using folder = await repository(narrowed)
    const { exitCode, review } = await reviewed(folder.path, base, head, '--approved')
    expect({ exitCode, bump: review.bump, summary: review.summary }).toEqual({
      exitCode: 0,
      bump: 'major',
      summary: { breaking: 0, risky: 0, safe: 1, waived: 1 },
    })
    expect(review.findings[0]?.waived).toEqual({ reason: 'the pull request is approved', by: 'label' })
  })

  test('a waiver, from writing it to the pull request after the next', async () => {
    await using folder = await repository(narrowed)
    const file = 'spec/books/openapi.waivers.yaml'
    expect(await concord(['review', base, head, '--write-waivers'], folder.path)).toEqual({
      exitCode: 0,
      stdout: `${file}: give each new waiver its \`reason\`; until then it counts for nothing`,
      stderr: '',
    })
    const text = await readFile(folder.file(file), 'utf8')
    expect(text).toMatch(/^ {2}- rule: request-limit-narrowed\n {4}subject: \/components\/schemas\/Book\/properties\//m)
    expect((await reviewed(folder.path, base, head)).found).toEqual([
      'breaking request-limit-narrowed',
      'risky concord-exception-valid',
      'safe response-limit-narrowed',
    ])

    await folder.write({ [file]: text.replace("reason: ''", 'reason: No book is longer.\n    owner: Ann') })
    const accepted = await reviewed(folder.path, base, head)
    expect(accepted.exitCode).toBe(0)
    expect(accepted.review.findings[0]?.waived).toEqual({
      reason: 'No book is longer.',
      owner: 'Ann',
      by: 'waiver',
    })
    // It is for this step, and no other.
    await folder.write({ 'spec/books/schemas/Book.yaml': book.replace('5000', '90') })
    expect((await reviewed(folder.path, base, head)).exitCode).toBe(1)
    await folder.write(narrowed)
    // It stays when the schema moves.
    await folder.write({
      'spec/books/models/Book.yaml': `# Moved.\n${narrowed['spec/books/schemas/Book.yaml']}`,
      'spec/books/paths/books.yaml': books.replaceAll('../schemas/', '../models/'),
    })
    expect((await reviewed(folder.path, base, head)).exitCode).toBe(0)
    // The linter leaves it alone.
    const lint = await concord(['lint', 'books', '--format', 'json'], folder.path)
    expect(lint.stdout).not.toContain('concord-exception')

    await git(folder.path, 'add', '.')
    await git(folder.path, 'commit', '-m', 'second')
    expect(await reviewed(folder.path, base, head)).toMatchObject({ exitCode: 0, found: [] })
    await folder.write({ 'spec/books/paths/books.yaml': books.replace('listBooks', 'getBooks') })
    expect((await reviewed(folder.path, base, head)).found.filter((line) => line.includes('exception'))).toEqual([])
  })

  test("the linter's waivers are not the review's, and a broken file is said once it is the head's", async () => {
    const waivers = { 'spec/books/openapi.waivers.yaml': 'waivers:\n  - { rule: concord-naming }\n  - {}\n' }
    await using folder = await repository(waivers)
    expect(await reviewed(folder.path, base, head)).toMatchObject({ exitCode: 0, found: [] })
    const said = (await concord(['lint', 'books'], folder.path)).stdout
    expect(said.match(/\(concord-exception-valid\)/g)).toHaveLength(2)
    await folder.write({ 'spec/books/openapi.waivers.yaml': 'waivers: [' })
    const broken = await concord(['review', base, head], folder.path)
    expect(broken).toMatchObject({ exitCode: 2, stdout: '' })
    expect(broken.stderr).toMatch(/^spec\/books\/openapi\.waivers\.yaml:\d:\d+ error the YAML is broken/)
    expect((await reviewed(folder.path, head, base)).exitCode).toBe(0)
  })
})

describe('--format and --output', () => {
  test.each([
    { format: 'terminal', stdout: /^Breaking \(1\)\n\nspec\/books\/schemas\/Book\.yaml:7:5 breaking `Book\.pages`/ },
    { format: 'json', stdout: /^\{\n {2}"bump": "major"/ },
    { format: 'markdown', stdout: /^<!-- concord-review -->\n/ },
    { format: 'sarif', stdout: /"uri": "spec\/books\/schemas\/Book.yaml"/ },
    { format: 'github', stdout: /^::error file=spec\/books\/schemas\/Book\.yaml,line=7,col=5,/ },
    { format: 'changelog', stdout: /^## 1\.0\.0\n\n### Breaking\n\n- `Book\.pages` has a stricter `maximum`/ },
  ])('$format', async ({ format, stdout }) => {
    await using folder = await repository(narrowed)
    const result = await concord(['review', base, head, '--format', format], folder.path)
    expect(result).toMatchObject({ exitCode: 1, stderr: '' })
    expect(result.stdout).toMatch(stdout)
    const toFile = await concord(['review', base, head, '--format', format, '-o', 'out/report'], folder.path)
    expect(toFile).toEqual({ exitCode: 1, stdout: '1 breaking, 1 safe: a major version, in out/report', stderr: '' })
    expect((await readFile(folder.file('out/report'), 'utf8')).trimEnd()).toBe(result.stdout)
  })

  test('--link-base links the lines of both commits', async () => {
    await using folder = await repository(narrowed)
    await git(folder.path, 'commit', '-a', '-m', 'second')
    const [second, first] = (await git(folder.path, 'log', '--format=%H')).split('\n')
    const link = ['--format', 'markdown', '--link-base', 'https://code.example/o/r/blob/']
    const { stdout } = await concord(
      ['review', 'HEAD~1:spec/books/openapi.yaml', 'openapi.yaml', ...link],
      folder.file('spec/books'),
    )
    const address = (commit: string | undefined) =>
      `(<https://code.example/o/r/blob/${commit}/spec/books/schemas/Book.yaml#L7>)`
    expect(stdout).toContain(address(first))
    expect(stdout).toContain(address(second))
  })
})
