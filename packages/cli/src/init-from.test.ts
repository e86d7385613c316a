import { readFile, symlink } from 'node:fs/promises'

import { concord, temporaryFolder } from '@concord-api/testing'
import { describe, expect, test } from 'vitest'

const document = `# The library.
openapi: 3.1.0
info: { title: Library, version: 1.0.0, description: Books., license: { name: MIT, identifier: MIT } }
servers: [{ url: 'https://library.example/v1' }]
security: []
tags: [{ name: books, description: Books. }]
paths:
  /books:
    # All of them.
    get:
      operationId: listBooks
      summary: List books
      description: Every book.
      tags: [books]
      parameters:
        - { name: page, in: query, description: Which., schema: { type: integer, minimum: 1, default: 1 } }
        - { name: per_page, in: query, description: How many., schema: { type: integer, minimum: 1, default: 20, maximum: 100 } }
      responses:
        '200':
          description: Books.
          content: { application/json: { schema: { $ref: '#/components/schemas/BookList' } } }
        '404':
          description: None.
          content: { application/json: { schema: { $ref: '#/components/schemas/Error' } } }
components:
  schemas:
    BookList:
      type: object
      description: A page.
      required: [data, total]
      properties:
        data: { type: array, description: Books., items: { $ref: '#/components/schemas/Book' } }
        total: { type: integer, description: In all. }
    Book: { type: object, description: A book., properties: { id: { type: string, description: Its id. } } }
    Error:
      type: object
      description: What went wrong.
      required: [message]
      properties: { message: { type: string, description: In words. } }
`

const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>

describe('concord init --from', () => {
  test('writes what it infers into the document, which lint, generate and review then take', async () => {
    await using folder = await temporaryFolder({ 'openapi.yaml': document, 'before.yaml': document })
    const init = await concord(['init', '--from', 'openapi.yaml', '--name', 'library'], folder.path)
    expect(init).toMatchObject({ exitCode: 0, stderr: '' })
    expect(init.stdout).toContain('library: 1 operations, 1 of them paginated')
    expect(init.stdout).toContain('1 of 1 lists take `per_page` and `page` and answer `/data`, `/total`')

    const after = await readFile(folder.file('openapi.yaml'), 'utf8')
    const added = after.split('\n').filter((line) => !document.split('\n').includes(line))
    expect(
      after
        .split('\n')
        .filter((line) => document.split('\n').includes(line))
        .join('\n'),
    ).toContain('# The library.')
    expect(added.join('\n')).toContain('style: page')
    expect(after).toContain('      x-operation:\n        pagination: page\n      parameters:')
    const removed = document.split('\n').filter((line) => !after.split('\n').includes(line))
    expect(removed).toEqual([])

    expect(await concord(['lint', 'library', '--quiet'], folder.path)).toMatchObject({ exitCode: 0 })
    expect(await concord(['generate', 'library'], folder.path)).toMatchObject({ exitCode: 0 })
    const review = await concord(['review', 'before.yaml', 'openapi.yaml', '--format', 'json'], folder.path)
    const rules = (json(review.stdout)['findings'] as { rule: string }[]).map(({ rule }) => rule)
    expect(rules).toContain('conventions-declared')
  })

  test('writes an overlay for a document that is to stay as it is', async () => {
    await using folder = await temporaryFolder({ 'openapi.yaml': document })
    const init = await concord(['init', '--from', 'openapi.yaml', '--as-overlay', '--format', 'json'], folder.path)
    expect(json(init.stdout)).toMatchObject({ written: true, files: ['openapi.overlay.yaml', 'redocly.yaml'] })
    expect(await readFile(folder.file('openapi.yaml'), 'utf8')).toBe(document)
    const bundle = await concord(['bundle', 'openapi.yaml', '--format', 'json'], folder.path)
    expect(json(bundle.stdout)).toMatchObject({
      'x-conventions': { version: 1, wire: { pagination: { page: { style: 'page' } } } },
      paths: { '/books': { get: { 'x-operation': { pagination: 'page' } } } },
    })
    const again = await concord(['init', '--from', 'openapi.yaml', '--as-overlay', 'openapi.overlay.yaml'], folder.path)
    expect(again.exitCode).toBe(2)
  })

  test('writes nothing when it is only to be shown', async () => {
    await using folder = await temporaryFolder({ 'openapi.yaml': document })
    const init = await concord(['init', '--from', 'openapi.yaml', '--dry-run'], folder.path)
    expect(init.stdout).toContain('would write openapi.yaml, redocly.yaml')
    expect(await readFile(folder.file('openapi.yaml'), 'utf8')).toBe(document)
    await expect(readFile(folder.file('redocly.yaml'))).rejects.toThrow('ENOENT')
  })

  test('says what to add where there is a redocly.yaml, and edits what a link leads to', async () => {
    await using folder = await temporaryFolder({ 'spec/library.yaml': document, 'redocly.yaml': 'apis: {}\n' })
    await symlink('library.yaml', folder.file('spec/openapi.yaml'))
    const init = await concord(['init', '--from', 'spec/openapi.yaml'], folder.path)
    expect(init.stdout).toContain('add to redocly.yaml:\n  apis:\n    spec:\n      root: spec/openapi.yaml\n')
    expect(await readFile(folder.file('spec/library.yaml'), 'utf8')).toContain('x-conventions:')
    expect(await readFile(folder.file('redocly.yaml'), 'utf8')).toBe('apis: {}\n')
  })

  test.each([
    {
      title: 'conventions that are there',
      files: { 'a.yaml': document.replace('servers:', 'x-conventions: { version: 1 }\nservers:') },
      args: ['--from', 'a.yaml'],
      says: 'a.yaml declares its conventions already',
    },
    {
      title: 'Swagger',
      files: { 'a.yaml': 'swagger: "2.0"\n' },
      args: ['--from', 'a.yaml'],
      says: 'convert it to OpenAPI 3 first',
    },
    {
      title: 'OpenAPI 3.2',
      files: { 'a.yaml': 'openapi: 3.2.0\n' },
      args: ['--from', 'a.yaml'],
      says: 'OpenAPI 3.2.0 is not supported: use 3.1',
    },
    { title: 'no file', files: {}, args: ['--from', 'a.yaml'], says: 'a.yaml' },
    {
      title: 'a choice that the document makes',
      files: {},
      args: ['--from', 'a.yaml', '--auth', 'basic'],
      says: '`--auth` is for a new document',
    },
    {
      title: 'a folder beside a document',
      files: {},
      args: ['folder', '--from', 'a.yaml'],
      says: 'leave the folder out',
    },
    { title: 'an overlay of nothing', files: {}, args: ['--as-overlay'], says: '`--as-overlay` goes with `--from`' },
  ])('refuses $title', async ({ files, args, says }) => {
    await using folder = await temporaryFolder({ 'keep.txt': '', ...files })
    const { exitCode, stderr, stdout } = await concord(['init', ...args], folder.path)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(says)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
