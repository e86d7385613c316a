import { readdir, readFile, rm } from 'node:fs/promises'

import { concord, temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { describe, expect, test } from 'vitest'

/*
 * `concord lint` as compiled, on a small API in a folder outside this repository.
 */

const redocly = `apis:
  books: { root: openapi.yaml }
extends: []
`
const document = `openapi: 3.1.1
info: { title: Books, version: 1.0.0, description: All our books., contact: { name: The library } }
paths:
  /books:
    $ref: paths/books.yaml
  /books/{bookId}:
    $ref: paths/book.yaml
x-conventions:
  version: 1
  require: { statuses: [429] } # by every operation
`
const books = `# All of them.
get:
  operationId: listBooks
  responses:
    '200': { description: Books. }
    '429':
      $ref: ../responses/TooMany.yaml
`
const book = `get:
  operationId: getBook # by its id
  parameters:
    - { name: bookId, in: path, required: true, schema: { type: string }, description: Which one. }
  responses:
    '200': { description: A book. } # found
    # What may go wrong:
    '500': { description: Broken. }
`
const files = {
  'redocly.yaml': redocly,
  'openapi.yaml': document,
  'paths/books.yaml': books,
  'paths/book.yaml': book,
  'responses/TooMany.yaml': 'description: Too many.\n',
}
const finding =
  'paths/book.yaml:5:3 error `getBook` does not document `429`: add `429`: `$ref: ../responses/TooMany.yaml` (concord-required-statuses)'

const exactly = (text: string) => new RegExp(`^${text.replace(/[^\w\s]/g, String.raw`\$&`)}$`)

describe('--format', () => {
  test.each([
    {
      format: 'terminal',
      stdout: exactly(`${finding}
    4 |     - { name: bookId, in: path, required: true, schema: { type: string }, description: Which one. }
  > 5 |   responses:
      |   ^
    6 |     '200': { description: A book. } # found

1 error`),
    },
    {
      format: 'github',
      stdout: exactly(
        '::error file=paths/book.yaml,line=5,col=3,title=concord-required-statuses::' +
          '`getBook` does not document `429`: add `429`: `$ref: ../responses/TooMany.yaml`\n1 error',
      ),
    },
    { format: 'markdown', stdout: /^\*\*1 error\*\*\n\n\| severity .*\| error \| <code>paths\/book&#46;yaml/s },
    { format: 'json', stdout: /^\{\n {2}"summary": \{\n {4}"error": 1/ },
    { format: 'sarif', stdout: /"uri": "paths\/book.yaml"/ },
  ])('$format', async ({ format, stdout }) => {
    await using folder = await temporaryFolder(files)
    const result = await concord(['lint', '--format', format], folder.path)
    expect({ exitCode: result.exitCode, stderr: result.stderr }).toEqual({ exitCode: 1, stderr: '' })
    expect(result.stdout).toEqual(expect.stringMatching(stdout))

    const toFile = await concord(['lint', '--format', format, '-o', 'out/report'], folder.path)
    expect(toFile).toEqual({ exitCode: 1, stdout: '1 error, in out/report', stderr: '' })
    expect((await readFile(folder.file('out/report'), 'utf8')).trimEnd()).toBe(result.stdout)
  })
})

describe('--fix', () => {
  const fixed = book.replace('    # What', "    '429':\n      $ref: ../responses/TooMany.yaml\n    # What")

  test('--dry-run shows what would change, and writes nothing', async () => {
    await using folder = await temporaryFolder(files)
    expect(await concord(['lint', '--fix', '--dry-run'], folder.path)).toEqual({
      exitCode: 1,
      stdout: `--- a/paths/book.yaml
+++ b/paths/book.yaml
@@ -3,6 +3,8 @@
   parameters:
     - { name: bookId, in: path, required: true, schema: { type: string }, description: Which one. }
   responses:
     '200': { description: A book. } # found
+    '429':
+      $ref: ../responses/TooMany.yaml
     # What may go wrong:
     '500': { description: Broken. }`,
      stderr: '',
    })
    expect(await readFile(folder.file('paths/book.yaml'), 'utf8')).toBe(book)
  })

  test('mends what it can, says what is left, and changes no other line and no other file', async () => {
    await using folder = await temporaryFolder(files)
    expect(await concord(['lint', '--fix'], folder.path)).toEqual({
      exitCode: 0,
      stdout: 'no findings',
      stderr: 'fixed 1 finding',
    })
    expect(await readFile(folder.file('paths/book.yaml'), 'utf8')).toBe(fixed)
    const names = (await readdir(folder.path, { recursive: true })).filter((name) => /\.\w+$/.test(name))
    expect(names.toSorted()).toEqual(Object.keys(files).toSorted())
    for (const [name, text] of Object.entries(files)) {
      if (name !== 'paths/book.yaml') expect(await readFile(folder.file(name), 'utf8')).toBe(text)
    }
    expect(await concord(['lint', '--fix', '--dry-run'], folder.path)).toMatchObject({
      exitCode: 0,
      stdout: 'nothing to fix',
    })
  })

  test('standard output is for the findings that are left', async () => {
    await using folder = await temporaryFolder(files)
    await folder.write({ 'openapi.yaml': document.replace('[429]', '[429, 503]') })
    const { exitCode, stdout, stderr } = await concord(['lint', '--fix', '--format', 'json'], folder.path)
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: 'fixed 1 finding' })
    expect(JSON.parse(stdout)).toMatchObject({ summary: { error: 2, warn: 0 } })
  })

  test('--dry-run alone makes no sense', async () => {
    await using folder = await temporaryFolder(files)
    expect(await concord(['lint', '--dry-run'], folder.path)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'error `--dry-run` shows what `--fix` would do: give both',
    })
  })
})

describe('which rules are run', () => {
  const shelf = (lint: string) => ({ ...files, 'redocly.yaml': `${redocly}x-concord: { lint: ${lint} }\n` })
  const lines = async (lint: string, ...args: string[]) => {
    await using folder = await temporaryFolder(shelf(lint))
    const { exitCode, stdout } = await concord(['lint', '--format', 'json', ...args], folder.path)
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] }
    return { exitCode, rules: findings.map(({ rule, severity }) => `${severity} ${rule}`) }
  }

  test('a profile of the workspace, or of the command line', async () => {
    const recommended = await lines('{}')
    const strict = await lines('{ profile: strict }')
    expect(recommended).toEqual({ exitCode: 1, rules: ['error concord-required-statuses'] })
    expect(strict.rules.length).toBeGreaterThan(recommended.rules.length)
    expect(await lines('{}', '--profile', 'strict')).toEqual(strict)
    expect(await lines('{ profile: strict }', '--profile', 'recommended')).toEqual(recommended)
  })

  test.each([
    { lint: '{ rules: { concord-required-statuses: off } }', exitCode: 0, rules: [] },
    { lint: '{ rules: { concord-required-statuses: warn } }', exitCode: 0, rules: ['warn concord-required-statuses'] },
  ])('$lint', async ({ lint, ...expected }) => {
    expect(await lines(lint)).toEqual(expected)
  })

  test('settings that make no sense are said in one line', async () => {
    await using folder = await temporaryFolder(shelf('{ rules: { concord-namin: off } }'))
    expect(await concord(['lint'], folder.path)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'redocly.yaml error `x-concord.lint.rules`: there is no rule `concord-namin`; did you mean `concord-naming`?',
    })
  })
})

describe('--since', () => {
  /** A repository with the API in a folder of it, as it is in `files`. */
  async function repository(committed: Record<string, string> = files) {
    const folder = await temporaryFolder()
    await folder.write(Object.fromEntries(Object.entries(committed).map(([name, text]) => [`a b/${name}`, text])))
    const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main']
    for (const args of [['init'], ['add', '.'], ['commit', '-m', 'first']]) {
      await execa('git', [...identity, ...args], { cwd: folder.path })
    }
    return { folder, path: folder.file('a b'), [Symbol.asyncDispose]: () => folder.remove() }
  }
  const reported = async (folder: string, ...args: string[]) => {
    const { exitCode, stdout } = await concord(['lint', '--since', 'HEAD', '--format', 'json', ...args], folder)
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; subject: string }[] }
    return { exitCode, findings: findings.map(({ rule, subject }) => `${rule} ${subject}`) }
  }

  test.each([
    { title: 'nothing has changed', changes: {}, found: [] },
    {
      title: 'the operation moved within its file',
      changes: { 'paths/book.yaml': `# Moved.\n\n${book}` },
      found: [],
    },
    {
      title: 'the operation moved to another file',
      changes: {
        'paths/moved.yaml': book,
        'openapi.yaml': document.replace('paths/book.yaml', 'paths/moved.yaml'),
      },
      found: [],
    },
    {
      title: 'another status is missing',
      changes: { 'paths/books.yaml': books.replace("'429'", "'404'") },
      found: ['concord-required-statuses /operations/listBooks/responses'],
    },
    {
      title: 'more is demanded',
      changes: { 'openapi.yaml': document.replace('[429]', '[429, 500]') },
      found: ['concord-required-statuses /operations/listBooks/responses'],
    },
    {
      title: 'a reference leads nowhere',
      changes: { 'paths/books.yaml': books.replace('TooMany', 'TooMuch') },
      found: ['no-unresolved-refs /operations/listBooks/responses/429/$ref'],
    },
    {
      title: 'an exception became stale, and another was',
      committed: {
        ...files,
        'openapi.waivers.yaml': 'waivers:\n  - { rule: a, subject: /b, reason: c }\n',
        'paths/books.yaml': books.replace('get:', 'x-lint-ignore: [{ rule: a, reason: b }]\nget:'),
      },
      changes: {
        'openapi.waivers.yaml':
          'waivers:\n  - { rule: a, subject: /b, reason: c }\n  - { rule: d, subject: /e, reason: f }\n',
      },
      found: ['concord-exception-stale /waivers/d/e'],
      exitCode: 0,
    },
    {
      title: 'the document was broken',
      committed: { ...files, 'openapi.yaml': 'openapi: [' },
      changes: files,
      found: ['concord-required-statuses /operations/getBook/responses'],
    },
    {
      title: 'the document was not there',
      committed: { 'README.md': 'Nothing.' },
      changes: files,
      found: ['concord-required-statuses /operations/getBook/responses'],
    },
  ])('$title', async ({ committed = files, changes, found, exitCode = found.length > 0 ? 1 : 0 }) => {
    await using repo = await repository(committed)
    await repo.folder.write(Object.fromEntries(Object.entries(changes).map(([name, text]) => [`a b/${name}`, text])))
    const before = (await execa('git', ['status', '--porcelain'], { cwd: repo.path })).stdout
    expect(await reported(repo.path)).toEqual({ exitCode, findings: found })
    expect((await execa('git', ['status', '--porcelain'], { cwd: repo.path })).stdout).toBe(before)
  })

  test.each([
    { ref: 'nowhere', stderr: 'error git knows no commit `nowhere`: name a branch, a tag or a commit' },
    { ref: '--help', stderr: 'error git knows no commit `--help`: name a branch, a tag or a commit' },
  ])('$ref is no commit', async ({ ref, stderr }) => {
    await using repo = await repository()
    expect(await concord(['lint', `--since=${ref}`], repo.path)).toEqual({ exitCode: 2, stdout: '', stderr })
  })

  test('a folder that is in no repository', async () => {
    await using folder = await temporaryFolder(files)
    expect(await concord(['lint', '--since', 'HEAD'], folder.path)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'error `--since` compares with a commit, and this folder is in no git repository',
    })
  })
})

describe('--write-waivers', () => {
  test('accepts what is found, once there is a reason', async () => {
    await using folder = await temporaryFolder(files)
    const waivers = folder.file('openapi.waivers.yaml')
    expect(await concord(['lint', 'books', '--write-waivers'], folder.path)).toEqual({
      exitCode: 0,
      stdout: 'openapi.waivers.yaml: give each new waiver its `reason`; until then it counts for nothing',
      stderr: '',
    })
    const text = await readFile(waivers, 'utf8')
    expect(text).toContain('- rule: concord-required-statuses\n    subject: /operations/getBook/responses\n')
    const unfounded = await concord(['lint'], folder.path)
    expect(unfounded.exitCode).toBe(1)
    expect(unfounded.stdout).toContain(finding)
    expect(unfounded.stdout).toMatch(
      /^openapi\.waivers\.yaml:4:5 error the exception from `concord-required-statuses` has no `reason`: add one/,
    )

    expect((await concord(['lint', '--write-waivers'], folder.path)).stdout).toBe('books: nothing to waive')
    expect(await readFile(waivers, 'utf8')).toBe(text)

    await folder.write({ 'openapi.waivers.yaml': text.replace("reason: ''", 'reason: Not limited yet.') })
    expect(await concord(['lint'], folder.path)).toEqual({ exitCode: 0, stdout: 'no findings', stderr: '' })

    await folder.write({ 'paths/book.yaml': book.replace("'500'", "'429'") })
    const stale = await concord(['lint'], folder.path)
    expect(stale.exitCode).toBe(0)
    expect(stale.stdout).toMatch(/^openapi\.waivers\.yaml:4:5 warn .*remove the exception \(concord-exception-stale\)/)
  })

  test('never accepts a dangling reference', async () => {
    await using folder = await temporaryFolder(files)
    await rm(folder.file('responses/TooMany.yaml'))
    await folder.write({ 'paths/book.yaml': book.replace('500', '429') })
    expect((await concord(['lint', '--write-waivers'], folder.path)).stdout).toBe('books: nothing to waive')
  })

  test('a broken waiver file is said in one line', async () => {
    await using folder = await temporaryFolder({ ...files, 'openapi.waivers.yaml': 'waivers:\n  - [\n' })
    const result = await concord(['lint'], folder.path)
    expect(result).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/^openapi\.waivers\.yaml:\d:\d error the YAML is broken: [^\n]+$/) as string,
    })
  })
})
