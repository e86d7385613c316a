import { expect, test } from 'vitest'

import { changingWorkspace } from './testing/changing-workspace.ts'
import { killRound } from './testing/kill-rounds.ts'

/*
 * The real command, killed in mid-write. Every moment there is: killed.long.test.ts.
 */

test('a client whose writing was killed is whole after the next run', async () => {
  const args = ['generate', '-o', 'client']
  await using workspace = await changingWorkspace(args)
  expect([await killRound(args, workspace, 20), await killRound(args, workspace, 50)]).toEqual(['before', 'decided'])
}, 120_000)
