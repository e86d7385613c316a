import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'

/** How a run of the command ended. */
export interface CommandRun {
  /** 0 fine, 1 findings, 2 bad usage or unreadable input. */
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const command = path.resolve(import.meta.dirname, '../../packages/cli/bin/concord.js')

/** Runs the `concord` of this checkout in the current folder, without colours. */
export async function runConcord(args: readonly string[]): Promise<CommandRun> {
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 2))
  })
  const [status, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { status, stdout, stderr }
}
