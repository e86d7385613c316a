import path from 'node:path'

import { beforeAll, expect, test } from 'vitest'

import { repository, type TemporaryFolder } from '../packages/testing/src/index.ts'
import { compilers } from './raw/compilers.ts'
import { complaints, saidOf, typesProject } from './raw/types-project.ts'

/*
 * The types of the entry `/raw` are those that openapi-typescript makes of the same document, to the last member; and the
 * same calls compile, or do not, with openapi-fetch by itself and through the client: here with TypeScript 5.9.
 */
let folder: TemporaryFolder
beforeAll(async () => {
  folder = await typesProject()
  return () => folder.remove()
})

test('the same types, and the same calls', async () => {
  expect(await complaints(compilers.five, folder.path)).toEqual([])
})

test('a wrong call is told the same way', async () => {
  const lines = await complaints(compilers.five, folder.file('wrong'))
  expect(saidOf(lines, 'raw')).toEqual(["error TS2322: Type 'string' is not assignable to type 'number'."])
  expect(saidOf(lines, 'plain')).toEqual(saidOf(lines, 'raw'))
})

test('the example of moving from openapi-fetch compiles', async () => {
  expect(await complaints(compilers.five, path.join(repository, 'examples/moving-from-openapi-fetch'))).toEqual([])
})
