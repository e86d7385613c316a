import { expect, test } from 'vitest'

import { changingWorkspace } from './testing/changing-workspace.ts'
import { killRound } from './testing/kill-rounds.ts'

test('a client is whole after a kill at any moment', async () => {
  const args = ['generate', '-o', 'client']
  await using workspace = await changingWorkspace(args)
  let at = 1
  while (await killRound(args, workspace, at)) at += 1
  expect(at).toBeGreaterThan(20)
})
