import { describe, expect, test } from 'vitest'

import { changingWorkspace } from './testing/changing-workspace.ts'
import { everyRound } from './testing/every-round.ts'
import { failRound } from './testing/fail-rounds.ts'

/*
 * The real command, where a disk fails at its N-th change, for every N there is. Killed at each: killed.long.test.ts.
 */

describe.each([
  { fault: 'ENOSPC', says: 'the disk is full' },
  { fault: 'EIO', says: 'the disk failed' },
] as const)('$fault', ({ fault, says }) => {
  test('a client is wholly old or wholly new, or says what is left, and the next run mends it', async () => {
    const args = ['generate', '-o', 'client']
    await using workspace = await changingWorkspace(args)
    const left = await everyRound(fault, (at) => failRound(args, workspace, { fault, at }, says))
    expect(left.filter((what) => what === 'before').length).toBeGreaterThan(20)
  }, 1_800_000)
})
