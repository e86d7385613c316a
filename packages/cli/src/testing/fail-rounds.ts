import { expect } from 'vitest'

import type { ChangingWorkspace } from './changing-workspace.ts'
import { type Fault, faulty } from './faulty.ts'
import { checkLeft, isDecided } from './kill-rounds.ts'

/** When a command failed: before or after it had decided what to change, or not at all as it had ended. */
type Failed = 'before' | 'decided' | 'ended'

/** Lets a command fail from its N-th change on, and looks at what it says and leaves. */
export async function failRound(
  args: readonly string[],
  workspace: ChangingWorkspace,
  fault: Fault,
  says: string,
): Promise<Failed> {
  const folder = await workspace.copy()
  try {
    const result = await faulty(args, folder.path, fault)
    if (result === undefined) return 'ended'
    // What fails last is the removal of what nobody needs any more.
    if (result.exitCode !== 0) {
      expect(result).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringMatching(` error ${says}$`) as string })
      expect(result.stderr.split('\n')).toHaveLength(1)
    }
    const decided = await isDecided(folder.path)
    await checkLeft(args, workspace, folder, `${fault.fault} at ${fault.at}`)
    return decided ? 'decided' : 'before'
  } finally {
    await folder.remove()
  }
}
