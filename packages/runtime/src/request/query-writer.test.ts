import { expect, test } from 'vitest'

import { writeQuery } from './query-writer.ts'

test.each<[Readonly<Record<string, unknown>>, string]>([
  [{}, ''],
  [{ a: undefined, b: null, c: [], d: {} }, ''],
  [{ a: 1, b: true, c: '' }, 'a=1&b=true&c='],
  [{ a: ['x', undefined, 'y,z'] }, 'a=x&a=y%2Cz'],
  [{ filter: { a: 1, b: [2, 3] } }, 'a=1&b=2&b=3'],
  [{ at: new Date(0) }, 'at=1970-01-01T00%3A00%3A00.000Z'],
  [{ range: { from: new Date(0) } }, 'from=1970-01-01T00%3A00%3A00.000Z'],
  [{ a: [{ b: 1 }] }, 'a=%7B%22b%22%3A1%7D'],
  [{ a: { b: { c: 1 } } }, 'b=%7B%22c%22%3A1%7D'],
  [{ a: [[1, 2], [3]] }, 'a=1&a=2&a=3'],
  [{ 'a[b]&': 1 }, 'a[b]%26=1'],
])('%j is %s', (query, want) => {
  expect(writeQuery(query)).toBe(want)
})
