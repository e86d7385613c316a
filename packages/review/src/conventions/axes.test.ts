import { readFile } from 'node:fs/promises'

import { expect, test } from 'vitest'

import { axisOf } from './axes.ts'

/** Compared operation by operation, or shape by shape. */
const elsewhere = ['errors', 'filter', 'pagination', 'select', 'sort']

test('every member of the vocabulary is compared', async () => {
  const file = new URL('../../../model/src/conventions/x-conventions.schema.json', import.meta.url)
  const schema = JSON.parse(await readFile(file, 'utf8')) as {
    readonly $defs: { readonly wire: { readonly properties: object } }
  }
  const members = Object.keys(schema.$defs.wire.properties)
  expect(members.length).toBeGreaterThan(20)
  const forgotten = members.filter((name) => axisOf({ path: [name], from: 1, to: 2 }) === undefined)
  expect(forgotten.toSorted()).toEqual(elsewhere)
})
