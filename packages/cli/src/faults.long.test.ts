import { describe, expect, test } from 'vitest'

import { changingWorkspace } from './testing/changing-workspace.ts'
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
    const left: string[] = []
    while (left.at(-1) !== 'ended') {
      const rounds = [1, 2].map((next) => failRound(args, workspace, { fault, at: left.length + next }, says))
      left.push(...(await Promise.all(rounds)))
    }
    expect(left.filter((what) => what === 'before').length).toBeGreaterThan(20)
  }, 1_800_000)
})
