import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'

/** What turbo says of one task of a run. */
export interface TaskRun {
  readonly taskId: string
  readonly command: string
  readonly cache: { readonly status: 'HIT' | 'MISS'; readonly source?: 'LOCAL' | 'REMOTE' }
  /** What it made, by paths from the top of the repository. */
  readonly expandedOutputs: readonly string[]
}

/**
 * Runs tasks in a clone that has forgotten what it kept itself, and gives what became of each that has a command.
 * @param environment how the cache is reached
 */
export async function runTurbo(
  clone: string,
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<TaskRun[]> {
  await rm(path.join(clone, '.turbo'), { recursive: true, force: true })
  const env = { TURBO_TELEMETRY_DISABLED: '1', ...environment }
  const turbo = path.join(clone, 'node_modules/.bin/turbo')
  await execa(turbo, ['run', ...args, '--summarize', '--output-logs=errors-only'], { cwd: clone, env })
  const runs = path.join(clone, '.turbo/runs')
  const [file = ''] = await readdir(runs)
  const { tasks } = JSON.parse(await readFile(path.join(runs, file), 'utf8')) as { tasks: readonly TaskRun[] }
  return tasks.filter(({ command }) => command !== '<NONEXISTENT>')
}
