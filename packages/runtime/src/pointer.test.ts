import { expect, test } from 'vitest'

import { valueAt } from './pointer.ts'

const body = { a: { 'b/c': 1, 'd~e': 2, '~1': 3, '': 4 }, list: [{ id: 'x' }, { id: 'y' }], none: null }

test.each<[string, unknown]>([
  ['', body],
  ['/a/b~1c', 1],
  ['/a/d~0e', 2],
  ['/a/~01', 3],
  ['/a/', 4],
  ['/list/0/id', 'x'],
  ['/list/-1/id', 'y'],
  ['/list/2', undefined],
  ['/list/-3', undefined],
  ['/list/length', undefined],
  ['/list/1e0', undefined],
  ['/none', null],
  ['/none/a', undefined],
  ['/missing/a', undefined],
  ['/a/b~1c/d', undefined],
  ['/constructor', undefined],
  ['/__proto__', undefined],
])('%j is %j', (pointer, want) => {
  expect(valueAt(body, pointer)).toBe(want)
})

test.each([undefined, null, 'text', 7])('there is nothing in %j', (value) => {
  expect(valueAt(value, '/length')).toBe(undefined)
  expect(valueAt(value, '')).toBe(value)
})
