import { beforeAll, expect, test } from 'vitest'

import type { TemporaryFolder } from '../packages/testing/src/index.ts'
import { compilers } from './raw/compilers.ts'
import { complaints, saidOf, typesProject } from './raw/types-project.ts'

/*
 * The types of the entry `/raw` are those that openapi-typescript makes of the same document, to the last member; and the
 * same calls compile, or do not, with openapi-fetch by itself and through the client. With TypeScript 5.9 in `raw-types.long.test.ts`.
 */
let folder: TemporaryFolder
beforeAll(async () => {
  folder = await typesProject()
  return () => folder.remove()
})

test('the same types, and the same calls', async () => {
  expect(await complaints(compilers.newest, folder.path)).toEqual([])
})

test('a wrong call is told the same way', async () => {
  const lines = await complaints(compilers.newest, folder.file('wrong'))
  expect(saidOf(lines, 'raw')).toEqual(["error TS2322: Type 'string' is not assignable to type 'number'."])
  expect(saidOf(lines, 'plain')).toEqual(saidOf(lines, 'raw'))
})
