import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { repository } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { runtimeRange } from './runtime-range.ts'

test('generated code asks for the runtime of this repository', async () => {
  const text = await readFile(path.join(repository, 'packages/runtime/package.json'), 'utf8')
  const { version } = JSON.parse(text) as { readonly version: string }
  expect(runtimeRange).toBe(`^${version}`)
})
