import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { valueAt } from '../document/json-pointer.ts'
import type { SourceLocation } from '../document/location.ts'
import { readApi } from './load-api.ts'
import { LoadError } from './load-error.ts'

const document = `openapi: 3.1.0
info: { title: Books, version: 1.0.0 }
paths:
  /books:
    $ref: paths/books.yaml
components:
  schemas:
    Book: { $ref: schemas/Book.yaml }
`
const books = `get:
  operationId: listBooks
  responses:
    '200':
      description: Books.
      content:
        application/json:
          schema: { type: array, items: { $ref: ../schemas/Book.yaml } }
`
const book = `type: object
properties:
  title: { type: string }
`
const head = `overlay: 1.1.0
info: { title: An overlay, version: '1' }
actions:
`
const files = { 'spec/openapi.yaml': document, 'spec/paths/books.yaml': books, 'spec/schemas/Book.yaml': book }

/** Reads the document with overlays; places are shown as people read them. */
async function read(more: Readonly<Record<string, string>>, names: readonly string[] = ['my.overlay.yaml']) {
  await using folder = await temporaryFolder({ ...files, ...more })
  const overlays = names.map((name) => folder.file(name))
  const shown = ({ file, line, column }: Partial<SourceLocation> = {}) =>
    `${file?.slice(folder.path.length + 1)}:${line}:${column}`
  try {
    const loaded = await readApi({ name: 'books', file: folder.file('spec/openapi.yaml'), overlays })
    return { loaded, shown, placeOf: (pointer: string) => shown(loaded.api.locate(pointer)) }
  } catch (error) {
    if (!(error instanceof LoadError)) throw error
    return { error: `${shown(error.location)} ${error.code}: ${error.message}` }
  }
}

async function mustRead(...args: Parameters<typeof read>) {
  const result = await read(...args)
  if (result.error !== undefined) throw new Error(result.error)
  return result
}

const overlay = `${head}  - target: $.paths['/books'].get
    update:
      description: All of them.
      parameters: [{ $ref: '#/components/parameters/Limit' }]
  - target: $.components
    update:
      parameters:
        Limit: { name: limit, in: query, schema: { type: integer } }
      schemas:
        Book:
          properties:
            author: { $ref: schemas/Author.yaml }
`

test('an overlay reaches what stands in other files, and every node is known by where it was written', async () => {
  const { loaded, placeOf } = await mustRead({
    'my.overlay.yaml': overlay,
    'spec/schemas/Author.yaml': 'type: string\n',
  })
  expect(loaded.problems).toEqual([])
  expect(loaded.warnings).toEqual([])
  const [operation] = loaded.api.operations
  expect(operation).toMatchObject({ id: 'listBooks', parameters: [{ name: 'limit' }] })
  // Whoever refers to the schema gets the overlaid one.
  expect(loaded.api.schemas.get('Book')).toMatchObject({ properties: { title: {}, author: {} } })
  const items = '/paths/~1books/get/responses/200/content/application~1json/schema/items'
  expect(valueAt(loaded.api.document, items)).toEqual({ $ref: '#/components/schemas/Book' })
  const places = {
    '/info/title': 'spec/openapi.yaml:2:9',
    '/paths/~1books/get': 'spec/paths/books.yaml:1:1',
    '/paths/~1books/get/operationId': 'spec/paths/books.yaml:2:3',
    '/paths/~1books/get/description': 'my.overlay.yaml:6:7',
    '/components/parameters/Limit/schema/type': 'my.overlay.yaml:11:52',
    '/components/schemas/Book/properties/title': 'spec/schemas/Book.yaml:3:3',
    '/components/schemas/Book/properties/author': 'my.overlay.yaml:15:13',
    '/components/schemas/Author/type': 'spec/schemas/Author.yaml:1:1',
  }
  expect(Object.fromEntries(Object.keys(places).map((pointer) => [pointer, placeOf(pointer)]))).toEqual(places)
})

test('several are applied in order, in YAML or JSON, and only those of the document are its files', async () => {
  const first = `${head}  - { target: $.info, update: { title: First, description: D } }\n`
  const second = {
    overlay: '1.0.0',
    info: { title: 'O', version: '1' },
    actions: [{ target: '$.info', update: { title: 'Second' } }],
  }
  const { loaded } = await mustRead({ 'a.yaml': first, 'b.json': JSON.stringify(second) }, ['a.yaml', 'b.json'])
  expect(loaded.api).toMatchObject({ title: 'Second', description: 'D' })
  expect(loaded.files.size).toBe(3)
  expect(loaded.overlays.size).toBe(2)
})

test('a target that selects nothing is a warning with its place', async () => {
  const { loaded, shown } = await mustRead({ 'my.overlay.yaml': `${head}  - { target: $.tags, remove: true }\n` })
  expect(loaded.warnings.map(({ message, location }) => `${shown(location)} ${message}`)).toEqual([
    'my.overlay.yaml:4:7 `$.tags` selects nothing',
  ])
})

test.each([
  ['none', undefined, 'my.overlay.yaml:undefined:undefined file-unreadable: no such file'],
  ['broken YAML', 'overlay: [', expect.stringMatching(/^my\.overlay\.yaml:\d+:\d+ syntax: the YAML is broken/)],
  ['another document', document, 'my.overlay.yaml:1:1 overlay-invalid: this is no overlay: it has no `overlay: 1.1.0`'],
  [
    'a bad query',
    `${head}  - { target: '$.a[', remove: true }\n`,
    "my.overlay.yaml:4:7 overlay-invalid: `$.a[`: it is no valid JSONPath: unclosed bracketed selection ('$.a[':4)",
  ],
  [
    'what does not go together',
    `${head}  - target: $\n    update:\n      info: { title: [] }\n`,
    'my.overlay.yaml:6:15 overlay-invalid: what is there is a primitive, and this is an array',
  ],
  [
    'an update that holds itself',
    `${head}  - target: $\n    update: &all\n      again: *all\n`,
    'my.overlay.yaml:undefined:undefined too-large: it is nested more than 1000 levels deep',
  ],
  [
    'another version of OpenAPI',
    `${head}  - { target: $, update: { openapi: 4.0.0 } }\n`,
    'my.overlay.yaml:4:28 not-openapi: OpenAPI 4.0.0 is not supported: use 3.1 (or 3.0); a document that needs nothing newer says `openapi: 3.1.1`',
  ],
])('%s is refused, with its place', async (_, text, want) => {
  const { error } = await read(text === undefined ? {} : { 'my.overlay.yaml': text })
  expect(error).toEqual(want)
})

test('what an overlay brings that cannot be used is a problem at its place', async () => {
  const text = `${head}  - target: $
    update:
      x-conventions: { version: 1, wire: { pagination: 3 } }
      components: { schemas: { New: { $ref: './none.yaml' } } }
`
  const { loaded, shown } = await mustRead({ 'my.overlay.yaml': text })
  expect(loaded.problems.map(({ location, message }) => `${shown(location)} ${message}`)).toEqual([
    'my.overlay.yaml:7:39 `./none.yaml` cannot be read: no such file',
    'my.overlay.yaml:6:44 `pagination` must be object',
  ])
})
