import { createApi, isObject } from '@concord-api/model'
import { expect, test } from 'vitest'

import { createSurface } from './create-surface.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const operation = (operationId: string, resource = 'books'): object => ({
  operationId,
  'x-operation': { resource },
  responses: { 200: { content: { 'application/json': { schema: { properties: { [operationId]: {} } } } } } },
})

const document = {
  components: { schemas: { user_page: { type: 'object' }, UserPage: { type: 'object' }, 'user-page': true } },
  paths: {
    '/shelves/{shelf}/books/{book}': { get: operation('getShelved'), delete: operation('take_away') },
    '/books/{book}': { get: operation('get'), delete: operation('takeAway') },
    '/shelves/{shelf}/books': { get: operation('listShelved') },
    '/books': { get: operation('list'), post: operation('create') },
    '/vault/{book}': { get: operation('getLocked') },
  },
}

const reversed = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).toReversed().map(([key, member]) => [key, reversed(member)])) // prettier-ignore
    : value

/** Every name, and what it is the name of. */
function namesOf(given: unknown): string[] {
  const { groups, models } = createSurface(createApi('library', given as Record<string, unknown>, locate))
  const methods = groups.flatMap((group) =>
    group.methods.map((method) => `${method.operation.id}: ${group.name}.${method.name}, ${method.functionName}`),
  )
  return [...methods, ...models.map(({ name, schema }) => `${schema.pointer}: ${name}`)].toSorted()
}

test('the shortest path gets the short name', () => {
  expect(namesOf(document)).toEqual(
    expect.arrayContaining([
      'get: books.get, get2',
      'getLocked: books.getLocked, getLocked',
      'getShelved: books.getShelved, getShelved',
      'list: books.list, list',
      'listShelved: books.listShelved, listShelved',
    ]),
  )
})

test('where things stand in the document makes no difference to their names', () => {
  expect(namesOf(reversed(document))).toEqual(namesOf(document))
})
