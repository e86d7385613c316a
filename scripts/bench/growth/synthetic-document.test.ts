import { expect, test } from 'vitest'

import { createApi } from '../../../packages/model/src/index.ts'
import { changedDocument } from './changed-document.ts'
import { syntheticDocument } from './synthetic-document.ts'
import { withoutConventions } from '../../without-conventions.ts'

const nowhere = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }

test.each([1, 10, 101, 1223])('of %i operations', (count) => {
  const document = syntheticDocument(count)
  const { operations, schemas, conventions } = createApi('synthetic', document, (pointer) => ({ ...nowhere, pointer }))
  expect(operations).toHaveLength(count)
  expect(new Set(operations.map(({ id }) => id)).size).toBe(count)
  expect(conventions?.wire.pagination.size).toBe(1)
  const text = JSON.stringify(document)
  const refs = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name))
  expect([...refs].filter((name) => !schemas.has(name))).toEqual([])
})

test('a part of a larger document is like a smaller one: its size for each operation is the same', () => {
  const size = (count: number): number => JSON.stringify(syntheticDocument(count)).length / count
  expect(size(5000) / size(500)).toBeCloseTo(1, 1)
})

test('the same seed gives the same document', () => {
  expect(syntheticDocument(50)).toEqual(syntheticDocument(50))
  expect(syntheticDocument(50, 2)).not.toEqual(syntheticDocument(50))
})

test('one operation in twenty is changed in the copy', () => {
  const document = syntheticDocument(200)
  const changed = changedDocument(document)
  const before = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  )
  const differing = before.filter(
    ({ path, method, operation }) => JSON.stringify(changed.paths[path]?.[method]) !== JSON.stringify(operation),
  )
  expect(differing).toHaveLength(10)
  expect(changed.components.schemas).not.toEqual(document.components.schemas)
})

test('without conventions nothing says what the API keeps to', () => {
  const document = withoutConventions(syntheticDocument(10))
  expect(JSON.stringify(document)).not.toMatch(/x-conventions|x-operation/)
  expect(document).toMatchObject({ openapi: '3.1.1' })
})

test('there are not names for any number of operations', () => {
  expect(() => syntheticDocument(1_000_000)).toThrow('there are names for 3125 kinds')
})
