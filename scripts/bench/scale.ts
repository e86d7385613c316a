import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import path from 'node:path'

import { inFolder } from './in-folder.ts'
import { type MeasuredRun, measuredRun } from './scale/measured-run.ts'
import { makeWorkspace } from './scale/workspace.ts'
import { table } from './table.ts'

/** Jobs that share the work out. */
const jobs = 4
const tasks = ['lint', 'bundle', 'generate']
const commands: readonly (readonly string[])[] = [['lint'], ['generate'], ['review', '--base', 'HEAD']]

/** How long the commands take over many APIs: as tasks of turbo, in one process, and shared out over jobs. */
export async function benchScale(count: number): Promise<void> {
  await inFolder((folder) => measure(folder, count))
}

async function measure(folder: string, count: number): Promise<void> {
  const names = await makeWorkspace(folder, count)
  const model = cpus()[0]?.model ?? 'unknown'
  console.log(`${count} APIs; Node ${process.version}, ${availableParallelism()} cores (${model})`)
  const rows: string[][] = []
  const report = (what: string, { seconds, megabytes }: Pick<MeasuredRun, 'megabytes' | 'seconds'>, ran = ''): void => {
    const row = [what, `${seconds.toFixed(1)} s`, `${megabytes.toFixed(0)} MB`, ran]
    rows.push(row)
    console.log(row.join('  '))
  }

  for (const [title, these] of [
    [`turbo run ${tasks.join(' ')}`, tasks],
    ['turbo run docs', ['docs']],
  ] as const) {
    for (const state of ['cold', 'warm']) {
      const { run, ran } = await turbo(folder, these)
      report(`${title}, ${state}`, run, `${ran.length} tasks run`)
    }
  }
  await changeOne(folder, names.at(-1) ?? '')
  for (const these of [tasks, ['docs']]) {
    const { run, ran } = await turbo(folder, these)
    report(`turbo run ${these.join(' ')}, one document changed`, run, ran.join(' '))
  }
  for (const command of commands) report(`concord ${command.join(' ')}`, await concord(folder, command))
  for (const command of commands) {
    const runs: MeasuredRun[] = []
    for (let index = 1; index <= jobs; index++) {
      runs.push(await concord(folder, [...command, '--shard', `${index}/${jobs}`]))
    }
    const seconds = runs.map((run) => run.seconds)
    const worst = { seconds: Math.max(...seconds), megabytes: Math.max(...runs.map((run) => run.megabytes)) }
    report(
      `concord ${command.join(' ')}, the longest of ${jobs} shards`,
      worst,
      seconds.map((each) => `${each.toFixed(1)} s`).join(' '),
    )
  }
  console.log(`\n${table(['', 'time', 'memory'], rows)}`)
}

/** Synthetic documents are not without findings. */
const concord = (folder: string, args: readonly string[]): Promise<MeasuredRun> =>
  measuredRun(['concord', ...args], folder, { statuses: [0, 1] })

/** Runs tasks and says which of them ran, and were not taken from the cache. */
async function turbo(folder: string, these: readonly string[]) {
  const runs = path.join(folder, '.turbo/runs')
  await rm(runs, { recursive: true, force: true })
  const run = await measuredRun(['turbo', 'run', ...these, '--summarize', '--output-logs=errors-only'], folder, {
    env: { TURBO_TELEMETRY_DISABLED: '1' },
  })
  const [file = ''] = await readdir(runs)
  const summary = JSON.parse(await readFile(path.join(runs, file), 'utf8')) as {
    readonly tasks: readonly { readonly taskId: string; readonly cache: { readonly status: string } }[]
  }
  return { run, ran: summary.tasks.filter(({ cache }) => cache.status === 'MISS').map(({ taskId }) => taskId) }
}

/** Changes what the document says of an operation: its client and its pages say it too. */
async function changeOne(folder: string, name: string): Promise<void> {
  const file = path.join(folder, 'apis', name, 'openapi.yaml')
  const text = await readFile(file, 'utf8')
  await writeFile(
    file,
    text.replace(/summary: (?:List|Add) /, (summary) => `${summary}all of `),
  )
}
