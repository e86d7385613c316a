import { createRequire } from 'node:module'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { repository } from '../../packages/testing/src/index.ts'
import { inFolder } from './in-folder.ts'
import { median } from './median.ts'
import { peerFile, redocly } from './peers.ts'
import { reportCommands } from './report-commands.ts'
import { report } from './result.ts'
import { type CommandRun, runCommand } from './run-command.ts'
import { table } from './table.ts'
import { atMost } from './target.ts'

const rounds = 5
const concord = path.join(repository, 'packages/cli/bin/concord.js')
interface Timed {
  readonly name: string
  readonly args: readonly string[]
  /** The most that ours may take of it. */
  readonly limit?: number
  /** Whether it runs in the first round alone. */
  readonly once?: true
}

const spectral = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@stoplight/spectral-cli/package.json')),
  'dist/index.js',
)

/** How long it takes to lint GitHub's document, beside the linters whose rules are among ours; and all APIs of this repository. */
export async function benchLint(): Promise<void> {
  await inFolder(measure)
}

async function measure(folder: string): Promise<void> {
  const github = await peerFile('@octokit/openapi', 'generated/api.github.com.json')
  const { bin, title } = await redocly()
  const ruleset = path.join(folder, 'spectral.yaml')
  await writeFile(ruleset, 'extends: ["spectral:oas"]\n')
  const commands: readonly Timed[] = [
    { name: 'concord lint', args: [concord, 'lint', github] },
    { name: `${title} lint, recommended`, args: [bin, 'lint', github], limit: 1.2 },
    // It takes minutes, and is not near.
    { name: 'spectral lint, spectral:oas', args: [spectral, 'lint', github, '--ruleset', ruleset], once: true },
  ]
  const runs = commands.map((): CommandRun[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, { args, once }] of commands.entries()) {
      if (once !== true || round === 0) runs[index]?.push(await runCommand(args, folder))
    }
  }
  const seconds = (index: number): number[] => runs[index]?.map((run) => run.seconds) ?? []
  const rows = commands.map(({ name, limit }, index) => {
    const megabytes = median(runs[index]?.map((run) => run.megabytes) ?? [])
    const figures = [name, `${median(seconds(index)).toFixed(2)} s`, `${megabytes.toFixed(0)} MB`]
    if (index === 0) return [...figures, '', atMost(1000, megabytes, 'MB')]
    const ratio = median(seconds(index).map((time, round) => (seconds(0)[round] ?? Number.NaN) / time))
    return [...figures, ratio.toFixed(2), limit === undefined ? '' : atMost(limit, ratio)]
  })
  console.log(table(['', 'time', 'memory', 'ours / its'], rows))
  reportCommands("GitHub's document", rows)
  const all: CommandRun[] = []
  for (let round = 0; round < rounds; round++) all.push(await runCommand([concord, 'lint'], repository))
  const cold = median(all.map((run) => run.seconds))
  console.log(`\nall APIs of this repository: ${cold.toFixed(2)} s, ${atMost(3, cold, 's')}`)
  report({ what: 'all APIs of this repository', ours: `${cold.toFixed(2)} s`, target: atMost(3, cold, 's') })
}
