import { concord, type TemporaryFolder } from '@concord-api/testing'
import { expect } from 'vitest'

import { type ChangingWorkspace, newer, outputIn } from './changing-workspace.ts'
import type { Stopped } from './every-round.ts'
import { faulty } from './faulty.ts'

/** Files without those of a run that was stopped. */
export const visible = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !/(^|\/)\.[^/]*concord-(?!files)/.test(name)))

/** Kills a command at its N-th change, and looks at what it leaves. */
export async function killRound(args: readonly string[], workspace: ChangingWorkspace, at: number): Promise<Stopped> {
  const folder = await workspace.copy()
  try {
    const result = await faulty(args, folder.path, { at, fault: 'SIGKILL' })
    if (result === undefined) return 'ended'
    const decided = await isDecided(folder.path)
    await checkLeft(args, workspace, folder, `a kill at ${at}`)
    return decided ? 'decided' : 'before'
  } finally {
    await folder.remove()
  }
}

/** Whether a command had decided what to change when it ended. */
export async function isDecided(folder: string): Promise<boolean> {
  return Object.keys(await outputIn(folder)).some((name) => name.endsWith('/journal.json'))
}

/** Checks that nothing is half-written, and that the next run mends what is left. */
export async function checkLeft(
  args: readonly string[],
  { before, after }: ChangingWorkspace,
  folder: TemporaryFolder,
  what: string,
): Promise<void> {
  // Every file is wholly old or wholly new.
  const left = Object.entries(visible(await outputIn(folder.path)))
  expect(left.filter(([name, text]) => text !== before[name] && text !== after[name]).map(([name]) => name)).toEqual([])

  // The next run makes it whole, even when it cannot read the document.
  await folder.write({ 'openapi.json': '{' })
  expect(await concord(args, folder.path)).toMatchObject({ exitCode: 2 })
  expect([before, after], `whole after ${what}`).toContainEqual(visible(await outputIn(folder.path)))

  await folder.write({ 'openapi.json': newer })
  expect(await concord(args, folder.path)).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await outputIn(folder.path), `mended after ${what}`).toEqual(after)
}
