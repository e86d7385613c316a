import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import path from 'node:path'

import { inFolder } from './in-folder.ts'
import { report } from './result.ts'
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
  console.log(`${count} APIs; Node ${process.version}, ${availableParallelism()} processors (${cpus()[0]?.model})`)
  const rows: string[][] = []
  // Each figure is said when it is there, as all of them take long.
  const say = (what: string, { seconds, processor, megabytes }: MeasuredRun, more = ''): void => {
    // What ends between two looks was not seen.
    const memory = Number.isNaN(megabytes) ? '' : `${megabytes.toFixed(0)} MB`
    const row = [what, `${seconds.toFixed(1)} s`, `${processor.toFixed(1)} s`, memory, more]
    rows.push(row)
    console.log(row.join('  '))
    const ours = `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processors) ${memory}`
    report({ what: `${count} APIs: ${what}${more === '' ? '' : ` (${more})`}`, ours })
  }

  await tasksOfTurbo(folder, tasks)
  for (const command of commands)
    say(`concord ${command.join(' ')}`, await measuredRun(['concord', ...command], folder))
  for (const command of commands) {
    const runs: MeasuredRun[] = []
    for (let index = 1; index <= jobs; index++) {
      runs.push(await measuredRun(['concord', ...command, '--shard', `${index}/${jobs}`], folder))
    }
    const [longest] = runs.toSorted((a, b) => b.seconds - a.seconds)
    const all = runs.map(({ seconds }) => `${seconds.toFixed(1)} s`).join(' ')
    if (longest !== undefined) say(`concord ${command.join(' ')}, the longest of ${jobs} shards`, longest, all)
  }
  await tasksOfTurbo(folder, ['docs'])
  console.log(`\n${table(['', 'time', 'processor', 'memory'], rows)}`)

  async function tasksOfTurbo(at: string, these: readonly string[]): Promise<void> {
    const title = `turbo run ${these.join(' ')}`
    for (const state of ['cold', 'warm']) {
      const { run, ran } = await turbo(at, these)
      say(`${title}, ${state}`, run, `${ran.length} ran`)
    }
    await changeOne(at, names.at(-1) ?? '')
    const { run, ran } = await turbo(at, these)
    say(`${title}, one document changed`, run, ran.join(' '))
  }
}

/** Runs tasks and says which of them ran, and were not taken from the cache. */
async function turbo(folder: string, these: readonly string[]) {
  const runs = path.join(folder, '.turbo/runs')
  await rm(runs, { recursive: true, force: true })
  const run = await measuredRun(['turbo', 'run', ...these, '--summarize', '--output-logs=errors-only'], folder, {
    TURBO_TELEMETRY_DISABLED: '1',
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
