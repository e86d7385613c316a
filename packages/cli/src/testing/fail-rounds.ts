import { expect } from 'vitest'

import { type ChangingWorkspace, outputIn } from './changing-workspace.ts'
import type { Stopped } from './every-round.ts'
import { type Fault, faulty } from './faulty.ts'
import { checkLeft, isDecided, visible } from './kill-rounds.ts'

/** Lets a command fail from its N-th change on, and looks at what it says and leaves. */
export async function failRound(
  args: readonly string[],
  workspace: ChangingWorkspace,
  fault: Fault,
  says: string,
): Promise<Stopped> {
  const folder = await workspace.copy()
  try {
    const result = await faulty(args, folder.path, fault)
    if (result === undefined) return 'ended'
    if (result.exitCode === 0) {
      // What fails last is the removal of what nobody needs any more.
      expect(visible(await outputIn(folder.path)), `done at ${fault.at}`).toEqual(workspace.after)
    } else {
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
