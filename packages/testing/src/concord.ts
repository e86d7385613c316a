import path from 'node:path'

import { execa } from 'execa'

/** How a run of the command ended. */
export interface CommandResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** The repository this runs in. */
export const repository: string = path.resolve(import.meta.dirname, '../../..')

/** Runs the real `concord`, as compiled, in a folder; never rejects. */
export async function concord(
  args: readonly string[],
  cwd: string = repository,
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const bin = path.join(repository, 'packages/cli/bin/concord.js')
  const result = await execa(process.execPath, [bin, ...args], { cwd, reject: false, env: { NO_COLOR: '1', ...env } })
  return { exitCode: result.exitCode ?? -1, stdout: result.stdout, stderr: result.stderr }
}
