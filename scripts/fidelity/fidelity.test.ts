import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { checkRow } from './check-row.ts'
import { lineNumbers, readFidelity, root } from './fidelity.ts'
import { fidelityTable } from './table.ts'

const all = await readFidelity()

test.each(all)('$api: the document says what each row says', async ({ api, rows }) => {
  const bundle = path.join(root, 'spec', api, 'dist/openapi.json')
  const document: unknown = JSON.parse(await readFile(bundle, 'utf8'))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.flatMap((row) => checkRow(document, row))).toEqual([])
})

test('the table is what the data make', async () => {
  expect(await readFile(path.join(root, 'spec/FIDELITY.md'), 'utf8')).toBe(fidelityTable(all))
})

test.each([
  { lines: '3', numbers: [3] },
  { lines: '3-5', numbers: [3, 4, 5] },
  { lines: '1, 7-8', numbers: [1, 7, 8] },
])('lines $lines are $numbers', ({ lines, numbers }) => {
  expect(lineNumbers(lines)).toEqual(numbers)
})

describe('a row is refused', () => {
  const document = { info: { title: 'Books' }, tags: ['a'] }
  test.each([
    { row: {}, problem: 'lines 1: name a place of the document, or a reason' },
    { row: { at: [{ pointer: '/info/version', is: '1' }] }, problem: 'lines 1: nothing at /info/version' },
    { row: { at: [{ pointer: '/info/title', is: 'Users' }] }, problem: 'lines 1: /info/title is "Books"' },
    { row: { at: [{ pointer: '/tags', has: ['a', 'b'] }] }, problem: 'lines 1: /tags lacks "b"' },
    { row: { at: [{ pointer: '/info', has: ['license'] }] }, problem: 'lines 1: /info lacks "license"' },
    { row: { at: [{ pointer: '/info/title', matches: '^U' }] }, problem: 'lines 1: /info/title does not match ^U' },
    { row: { at: [{ pointer: '/info/title' }] }, problem: 'lines 1: /info/title: say what it is, has or matches' },
  ])('$problem', ({ row, problem }) => {
    expect(checkRow(document, { lines: '1', says: 'something', ...row })).toEqual([problem])
  })
})
