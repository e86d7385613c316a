/** A schema in a file of its own. */
export const book = `type: object
required: [title]
description: A book.
properties:
  title: { type: string, description: Its title. }
  pages:
    type: integer
    description: How many pages it has.
    maximum: 5000
`

export const document = `openapi: 3.1.1
info: { title: Books, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
security: []
paths:
  /books:
    post:
      operationId: addBook
      summary: Add a book
      requestBody:
        content:
          application/json:
            schema: { $ref: schemas/Book.yaml }
      responses:
        '201': { description: Added. }
`

/** A workspace with one small API. */
export const books = {
  'redocly.yaml': `apis:
  books: { root: spec/books/openapi.yaml }
extends: [minimal]
x-concord: { clients: { folder: clients, scope: '@acme' } }
`,
  'spec/books/openapi.yaml': document,
  'spec/books/schemas/Book.yaml': book,
}

/** The same with a limit that refuses what was accepted. */
export const breaking = { 'spec/books/schemas/Book.yaml': book.replace('5000', '900') }

/** The same with another description, and nothing else. */
export const textOnly = { 'spec/books/schemas/Book.yaml': book.replace('How many pages', 'The number of pages') }
