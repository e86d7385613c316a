import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { execa } from 'execa'

import { firstError } from './first-error.ts'
import { quiet } from './peers.ts'

/** One run of a command that is a Node program. */
export interface CommandRun {
  /** Start-up included. */
  readonly seconds: number
  /** What it took of processors, in seconds: other work of the machine changes it less. */
  readonly processor: number
  /** The most memory it held; where it has several processes, their sum. */
  readonly megabytes: number
  /** The first line that says what is wrong, where it failed. */
  readonly failure: string | undefined
}

/**
 * Runs Node in a folder. A process is at least as large as the one that starts it was (so Linux counts), so measure
 * memory before this process itself has grown.
 */
export async function runCommand(args: readonly string[], cwd: string): Promise<CommandRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'concord-bench-'))
  const report = path.join(folder, 'memory')
  const program = `
    import { appendFileSync } from 'node:fs'
    import { isMainThread } from 'node:worker_threads'
    const report = () => {
      const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage()
      appendFileSync(${JSON.stringify(report)}, maxRSS + ' ' + (systemCPUTime + userCPUTime) + '\\n')
    }
    if (isMainThread) process.on('exit', report)`
  // Processes that the command starts inherit it.
  const env = { ...quiet, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` }
  try {
    const start = performance.now()
    const { exitCode, all } = await execa(process.execPath, args, { cwd, env, all: true, reject: false })
    const seconds = (performance.now() - start) / 1000
    const lines = (await readFile(report, 'utf8').catch(() => 'NaN NaN')).trim().split('\n')
    const total = (column: number): number => lines.reduce((sum, line) => sum + Number(line.split(' ')[column]), 0)
    return {
      seconds,
      processor: total(1) / 1e6,
      megabytes: total(0) / 1000,
      failure: exitCode === 0 ? undefined : firstError(all),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
