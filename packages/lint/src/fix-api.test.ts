import { readFile } from 'node:fs/promises'

import { readApi } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { fixApi } from './fix-api.ts'
import { lintApi, type LintOptions } from './lint-api.ts'

const root = `openapi: 3.1.0
info: { title: Books, version: 1.0.0, description: All our books., contact: { name: The library } }
servers:
  - url: https://api.example.org/ # there
paths:
  /books: { $ref: paths/books.yaml }
  /rooms: { $ref: paths/rooms.yaml }
components:
  headers:
    Left: { description: Left., schema: { type: integer } }
x-conventions:
  version: 1
  wire:
    rateLimit: { status: 429, remaining: { in: header, at: Left } }
  require: { statuses: [429, 500] }
`
const books = `get:
  operationId: listBooks
  responses:
    '200':
      description: Books.
      headers: { Left: { $ref: '../openapi.yaml#/components/headers/Left' } }
    '429': { $ref: ../responses/TooMany.yaml }
    '500': { description: Broken., headers: { Left: { $ref: '../openapi.yaml#/components/headers/Left' } } }
`
const rooms = `# Rooms.
get:
  summary: Rooms
  responses:
    # All of them.
    '200':
      description: Rooms.
    default: { $ref: ../responses/TooMany.yaml }
`
const tooMany = `description: Too many.
headers:
  Left:
    $ref: '../openapi.yaml#/components/headers/Left'
`
const files = {
  'openapi.yaml': root,
  'paths/books.yaml': books,
  'paths/rooms.yaml': rooms,
  'responses/TooMany.yaml': tooMany,
  'redocly.yaml': 'extends: []\nrules: { no-server-trailing-slash: error, operation-operationId: error }\n',
}

async function fixed(changes: Record<string, string> = {}, rules: LintOptions['rules'] = new Map()) {
  await using folder = await temporaryFolder({ ...files, ...changes })
  const entry = { name: 'books', file: folder.file('openapi.yaml') }
  const options = { folder: folder.path, configFile: folder.file('redocly.yaml'), rules }
  const result = await fixApi(entry, options)
  for (const { file, before } of result.files) expect(await readFile(file, 'utf8')).toBe(before)
  await folder.write(
    Object.fromEntries(result.files.map(({ file, after }) => [file.slice(folder.path.length + 1), after])),
  )
  const left = await lintApi(await readApi(entry), options)
  const changed = result.files.map(({ file, after }) => [file.slice(folder.path.length + 1), after])
  return {
    count: result.count,
    changed: Object.fromEntries(changed) as object,
    left: left.map(({ message }) => message),
  }
}

test('each finding that has a usual answer is mended in its own lines; the rest is left for a person', async () => {
  expect(await fixed()).toEqual({
    count: 4,
    changed: {
      'openapi.yaml': root.replace('example.org/ #', 'example.org #'),
      'paths/rooms.yaml': `# Rooms.
get:
  operationId: getRooms
  summary: Rooms
  responses:
    # All of them.
    '200':
      description: Rooms.
      headers:
        Left:
          $ref: ../openapi.yaml#/components/headers/Left
    '429':
      $ref: ../responses/TooMany.yaml
    default: { $ref: ../responses/TooMany.yaml }
`,
    },
    left: ['`getRooms` does not document `500`: add `500`, as `listBooks` does'],
  })
})

test('a fix that would bring an error is not made, and keeps no other from being made', async () => {
  const config = `extends: []
rules:
  operation-operationId: error
  rule/no-rooms:
    subject: { type: Operation, property: operationId }
    assertions: { notPattern: /Rooms/ }
    severity: error
`
  const { changed, left } = await fixed({ 'redocly.yaml': config })
  expect(Object.keys(changed)).toEqual(['paths/rooms.yaml'])
  expect(left).toContainEqual(expect.stringContaining('`operationId`'))
  expect(Object.values(changed)[0]).toContain("'429'")
  expect(Object.values(changed)[0]).not.toContain('operationId')
})

test('a summary loses its full stop where a team asks for that, and its comment stays', async () => {
  const { changed } = await fixed(
    { 'paths/rooms.yaml': rooms.replace('summary: Rooms', "summary: 'Lists rooms.' # all") },
    new Map([['concord-summary-punctuation', 'warn']]),
  )
  expect(JSON.stringify(changed)).toContain("summary: 'Lists rooms' # all")
})

test('what is excepted stays as it is', async () => {
  const excepted = rooms.replace(
    '  summary:',
    '  x-lint-ignore: [{ rule: operation-operationId, reason: It has no name. }]\n  summary:',
  )
  const { changed } = await fixed({ 'paths/rooms.yaml': excepted })
  expect(JSON.stringify(changed)).not.toContain('operationId: getRooms')
})

test('a document without findings is not changed', async () => {
  const { count, changed } = await fixed({
    'openapi.yaml': root.replace('  /rooms: { $ref: paths/rooms.yaml }\n', '').replace('.org/ ', '.org '),
  })
  expect({ count, changed }).toEqual({ count: 0, changed: {} })
})
