import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

import { repository } from '@concord-api/testing'

/** How a command ended. */
interface Ended {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A real `concord sandbox` that listens. Stopped at the end of the block. */
export interface StartedSandbox extends AsyncDisposable {
  /** What it has said so far. */
  readonly output: { readonly stdout: string; readonly stderr: string }
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

/** What `--format json` says. */
export interface StartJson {
  readonly url: string
  readonly credentials: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly allCredentials: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>
}

/**
 * Starts `concord sandbox` as compiled, on a free port.
 * @throws {Error} when it ends instead of listening.
 */
export async function startSandbox(
  args: readonly string[],
  { cwd = repository, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<StartedSandbox> {
  const bin = path.join(repository, 'packages/cli/bin/concord.js')
  const child = spawn(process.execPath, [bin, 'sandbox', ...args, '--port', '0'], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  const ended = endOf(child, output)
  await Promise.race([
    listening(child, output),
    ended.then(({ exitCode, stderr }) => {
      throw new Error(`the sandbox ended with ${exitCode}: ${stderr}`)
    }),
  ])
  const started: StartedSandbox = {
    output,
    stop: (signal = 'SIGINT') => {
      child.kill(signal)
      return ended
    },
    [Symbol.asyncDispose]: async () => void (await started.stop('SIGKILL')),
  }
  return started
}

/** Starts one for programs, and gives what it says of itself. */
export async function startForProgram(
  args: readonly string[],
  options?: Parameters<typeof startSandbox>[1],
): Promise<StartedSandbox & StartJson> {
  const started = await startSandbox([...args, '--format', 'json'], options)
  return Object.assign(started, JSON.parse(started.output.stdout) as StartJson)
}

async function endOf(child: ChildProcess, output: { stdout: string; stderr: string }): Promise<Ended> {
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  return new Promise((resolve) => {
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal, ...output }))
  })
}

async function listening(child: ChildProcess, output: { readonly stdout: string }): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (/^\{.*\}\n|^http:.*\n|Ctrl-C stops it\.\n/.test(output.stdout)) resolve()
    }
    child.stdout?.on('data', look)
  })
}
