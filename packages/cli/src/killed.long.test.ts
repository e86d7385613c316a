import { expect, test } from 'vitest'

import { changingWorkspace } from './testing/changing-workspace.ts'
import { everyRound } from './testing/every-round.ts'
import { killRound } from './testing/kill-rounds.ts'

test('a client is whole after a kill at any moment', async () => {
  const args = ['generate', '-o', 'client']
  await using workspace = await changingWorkspace(args)
  const killed = await everyRound('kills', (at) => killRound(args, workspace, at))
  expect(killed.filter((when) => when === 'before').length).toBeGreaterThan(20)
  expect(killed.filter((when) => when === 'decided').length).toBeGreaterThan(10)
}, 1_800_000)
