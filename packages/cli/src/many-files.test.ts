import path from 'node:path'

import { createClientPackage } from '@concord-api/generator'
import { declarationsOf, editsOf, inferConventions } from '@concord-api/inference'
import { lintApi } from '@concord-api/lint'
import { asObject, readApi } from '@concord-api/model'
import { reviewApis } from '@concord-api/review'
import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

import { type Layout, splitDocument } from './testing/split-document.ts'

const document = asObject(
  parse(`
openapi: 3.1.0
info: { title: Library, version: 1.0.0 }
servers: [{ url: 'https://library.example/v1' }]
paths:
  /books:
    get:
      operationId: listBooks
      parameters: [{ $ref: '#/components/parameters/Page' }, { $ref: '#/components/parameters/PerPage' }]
      responses:
        '200':
          description: Books.
          content: { application/json: { schema: { $ref: '#/components/schemas/BookList' } } }
        '404': { $ref: '#/components/responses/NotFound' }
    post:
      operationId: createBook
      requestBody: { $ref: '#/components/requestBodies/Book' }
      responses: { '201': { $ref: '#/components/responses/Book' } }
  /books/{bookId}/parts:
    parameters: [{ name: bookId, in: path, required: true, schema: { $ref: '#/components/schemas/Book/properties/id' } }]
    get:
      operationId: listParts
      responses:
        '200':
          description: Parts.
          content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Part' } } } }
components:
  parameters:
    Page: { name: page, in: query, schema: { type: integer, minimum: 1, default: 1 } }
    PerPage: { name: per_page, in: query, schema: { type: integer, minimum: 1, default: 20 } }
  requestBodies:
    Book: { content: { application/json: { schema: { $ref: '#/components/schemas/Book' }, examples: { one: { $ref: '#/components/examples/Book' } } } } }
  responses:
    Book: { description: A book., headers: { Location: { $ref: '#/components/headers/Location' } }, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }
    NotFound: { description: None., content: { application/json: { schema: { $ref: '#/components/schemas/Error' } } } }
  headers:
    Location: { schema: { type: string } }
  examples:
    Book: { value: { id: b1, kind: novel } }
  schemas:
    BookList: { type: object, required: [data, total], properties: { data: { type: array, items: { $ref: '#/components/schemas/Book' } }, total: { type: integer } } }
    Book: { type: object, required: [id], properties: { id: { type: string }, kind: { type: strng }, parts: { type: array, items: { $ref: '#/components/schemas/Part' } }, of: { $ref: '#/components/schemas/Work' } } }
    Alias: { $ref: '#/components/schemas/Book' }
    Part: { type: object, properties: { book: { $ref: '#/components/schemas/Book', description: Its book. }, same: { $ref: '#/components/schemas/Alias' } } }
    Work: { oneOf: [{ $ref: '#/components/schemas/Novel' }, { $ref: '#/components/schemas/Play' }], discriminator: { propertyName: kind, mapping: { novel: '#/components/schemas/Novel', play: '#/components/schemas/Play' } } }
    Novel: { type: object, required: [kind], properties: { kind: { type: string } } }
    Play: { type: object, required: [kind], properties: { kind: { type: string } } }
    Error: { type: object, required: [message], properties: { message: { type: string } } }
`),
)

test.each<Layout>(['each', 'index'])('a document in many files is the document in one: %s', async (layout) => {
  const parts = splitDocument(document, layout)
  expect(Object.keys(parts).length).toBeGreaterThan(20)
  await using folder = await temporaryFolder({ 'one/openapi.yaml': JSON.stringify(document) })
  await folder.write(Object.fromEntries(Object.entries(parts).map(([file, text]) => [`many/${file}`, text])))
  const one = await readApi({ name: 'library', file: folder.file('one/openapi.yaml') })
  const many = await readApi({ name: 'library', file: folder.file('many/openapi.yaml') })
  expect(many.problems).toEqual([])
  expect(many.files.size).toBe(Object.keys(parts).length)

  const settings = { scope: '@acme', runtime: undefined, existing: {} }
  expect(createClientPackage(many.api, settings)).toEqual(createClientPackage(one.api, settings))
  expect(reviewApis(one.api, many.api, { today: '2026-01-01' }).findings).toEqual([])

  const declarations = declarationsOf(inferConventions(many.api))
  expect(declarations).toEqual(declarationsOf(inferConventions(one.api)))
  const edited = editsOf(many.api, declarations).map(({ file }) => path.relative(folder.file('many'), file))
  expect(edited).toContain('openapi.yaml')
  expect(edited.filter((file) => file !== 'openapi.yaml')).toEqual([
    expect.stringContaining(path.join('operations', 'books', 'get')),
  ])

  const findings = await lintApi(many, { folder: folder.file('many') })
  const wrong = findings.filter(({ pointer }) => pointer === '/properties/kind/type')
  expect(wrong.map(({ rule, file }) => `${rule} ${path.parse(file).name}`)).toEqual(['struct Book'])
  expect(path.dirname(wrong[0]?.file ?? '')).toBe(path.join('components', 'schemas'))
})
