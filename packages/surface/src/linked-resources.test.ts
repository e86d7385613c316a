import { createApi } from '@concord-api/model'
import { expect, test } from 'vitest'

import { createSurface } from './create-surface.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

const hal = { version: 1, wire: { hypermedia: { format: 'hal', links: '/_links' } } }

const link = { type: 'object', properties: { href: { type: 'string' } } }

const book = {
  type: 'object',
  required: ['_links', 'id'],
  properties: {
    id: {},
    _links: {
      type: 'object',
      required: ['self'],
      properties: { self: link, shelf: link, authors: { type: 'array', items: link }, 'a/b': link },
    },
  },
}

/** A document with a book, a shelf, and what the response of a book says of its links. */
function documentWith(links: object, conventions: object = hal): Record<string, unknown> {
  const json = (name: string): object => ({
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  })
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
  return {
    paths: {
      '/books/{id}': { parameters, get: { operationId: 'getBook', responses: { 200: { ...json('Book'), links } } } },
      '/shelves/{id}': {
        parameters,
        get: { operationId: 'getShelf', responses: { 200: json('Shelf') } },
        put: { operationId: 'setShelf', requestBody: { required: true, ...json('Shelf') }, responses: { 204: {} } },
      },
    },
    components: { schemas: { Book: book, Shelf: { type: 'object', properties: { name: { type: 'string' } } } } },
    'x-conventions': conventions,
  }
}

const relationsOf = (links: object, conventions?: object): unknown[] =>
  createSurface(createApi('library', documentWith(links, conventions), locate)).linked.map(
    ({ model, typeName, relations }) => [
      model,
      typeName,
      ...relations.map(({ name, method, many, required }) => [name, method.functionName, many, required]),
    ],
  )

test.each<[string, object, unknown[]]>([
  ['by operationId', { self: { operationId: 'getBook' } }, [['self', 'getBook', false, true]]],
  [
    'by operationRef',
    { shelf: { operationRef: '#/paths/~1shelves~1%7Bid%7D/get' } },
    [['shelf', 'getShelf', false, false]],
  ],
  ['many', { authors: { operationId: 'getShelf' } }, [['authors', 'getShelf', true, false]]],
  ['a name with a slash', { 'a/b': { operationId: 'getShelf' } }, [['a/b', 'getShelf', false, false]]],
])('a link leads %s', (_, links, want) => {
  expect(relationsOf(links)).toEqual([['Book', 'BookRelations', ...want]])
})

test.each<[string, object, object | undefined]>([
  ['the schema has no such link', { cover: { operationId: 'getShelf' } }, hal],
  ['the operation is not there', { self: { operationId: 'getBooks' } }, hal],
  ['the operation needs a body', { shelf: { operationId: 'setShelf' } }, hal],
  ['the API has no links in its resources', { self: { operationId: 'getBook' } }, { version: 1, wire: {} }],
])('a link is left out: %s', (_, links, conventions) => {
  expect(relationsOf(links, conventions)).toEqual([])
})
