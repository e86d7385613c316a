import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { crashRounds } from './testing/crash-rounds.ts'

test('what was acknowledged survives twenty ends of the process', async () => {
  await using folder = await temporaryFolder()
  const { acknowledged, lost } = await crashRounds(20, folder.file('users.db'))
  expect(acknowledged).toBeGreaterThan(200)
  expect(lost).toEqual([])
})
