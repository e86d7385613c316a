import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import { temporaryFolder } from '@concord-api/testing'
import { afterAll, expect, test } from 'vitest'

import { workFolder } from './work-folder.ts'

const folder = await temporaryFolder()
afterAll(() => folder.remove())
const modules = folder.file('node_modules/.pnpm/astro/node_modules/astro')
await mkdir(modules, { recursive: true })

test('a folder of its own, where things may be kept', async () => {
  const cache = folder.file('cache')
  const [one, other] = await Promise.all([workFolder(modules, cache), workFolder(modules, cache)])
  expect(path.dirname(one)).toBe(cache)
  expect(one).not.toBe(other)
})

test('one that begins otherwise than the modules is not taken, nor one that cannot be written to', async () => {
  expect(await workFolder(modules, '/proc/concord')).toMatch(
    new RegExp(`^${path.sep}${folder.path.split(path.sep)[1]}${path.sep}`),
  )
})
