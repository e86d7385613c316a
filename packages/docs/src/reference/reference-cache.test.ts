import { readdir, writeFile } from 'node:fs/promises'

import { type Activity, onActivity } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { cached } from './reference-cache.ts'

test('what was made is made again only from something else, or when it cannot be read', async () => {
  await using folder = await temporaryFolder()
  let made = 0
  const told: Activity[] = []
  onActivity((activity) => told.push(activity))
  const make = (from: string) => cached(folder.path, 'a value', ['a', from], async () => ({ made: ++made }))
  expect([await make('x'), await make('x'), await make('y'), await make('x')].map((value) => value.made)).toEqual([
    1, 1, 2, 1,
  ])
  expect(told.map(({ did }) => did)).toEqual(['made', 'reused', 'made', 'reused'])
  for (const name of await readdir(folder.path)) await writeFile(folder.file(name), '{')
  expect(await make('x')).toEqual({ made: 3 })
})

test('without a folder nothing is kept', async () => {
  let made = 0
  const make = () => cached(undefined, 'a value', ['a'], async () => ++made)
  expect([await make(), await make()]).toEqual([1, 2])
})

test('a folder that cannot be written to is no failure', async () => {
  await using folder = await temporaryFolder()
  await writeFile(folder.file('taken'), '')
  expect(await cached(folder.file('taken/x'), 'a value', ['a'], async () => 1)).toBe(1)
})
