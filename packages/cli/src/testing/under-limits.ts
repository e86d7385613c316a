import path from 'node:path'

import { type CommandResult, repository } from '@concord-api/testing'
import { execa } from 'execa'

/** Twenty seconds of a machine that has nothing else to do. */
export const patience = 60_000

/** Room for a document, and none for what a document may ask for. */
export const limits = { NODE_OPTIONS: '--max-old-space-size=512' }

/** Runs the real command in a folder with limits of time and memory; an exit code of -1 when it did not keep to them. */
export async function underLimits(args: readonly string[], cwd: string): Promise<CommandResult> {
  const bin = path.join(repository, 'packages/cli/bin/concord.js')
  const env = { NO_COLOR: '1', ...limits }
  const options = { cwd, env, reject: false, timeout: patience, killSignal: 'SIGKILL' } as const
  const { exitCode, stdout, stderr } = await execa(process.execPath, [bin, ...args], options)
  // Node ends with 134 when it runs out of memory.
  return { exitCode: exitCode === undefined || exitCode > 2 ? -1 : exitCode, stdout, stderr }
}
