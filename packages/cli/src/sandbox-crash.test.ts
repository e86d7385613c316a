import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { crashRounds } from './testing/crash-rounds.ts'

test('what was acknowledged survives the end of the process', async () => {
  await using folder = await temporaryFolder()
  const { acknowledged, lost } = await crashRounds(2, folder.file('users.db'))
  expect(acknowledged).toBeGreaterThan(20)
  expect(lost).toEqual([])
})
