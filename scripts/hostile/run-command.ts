import { type ExitCode } from '../../packages/cli/src/exit-code.ts'
import { run } from '../../packages/cli/src/program.ts'

/** How a command ended that ran in this process. */
export interface Ran {
  readonly exitCode: ExitCode
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command in this process and its current folder: a hundred take no longer than one that has to start first. */
export async function runCommand(args: readonly string[]): Promise<Ran> {
  let [stdout, stderr] = ['', '']
  const exitCode = await run(args, {
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
    color: false,
    live: false,
  })
  return { exitCode, stdout, stderr }
}
