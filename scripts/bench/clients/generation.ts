import path from 'node:path'

import { median } from '../median.ts'
import { reportCommands } from '../report-commands.ts'
import type { CommandRun } from '../run-command.ts'
import { table } from '../table.ts'
import { atMost } from '../target.ts'
import { generate, type Generator, type GeneratorName } from './generators.ts'

const rounds = 5

/** What our time may be of that of a peer. */
const limits: Partial<Record<GeneratorName, number>> = { 'openapi-typescript': 1, redocly: 1, 'hey-api': 0.25 }

/**
 * Prints how long each generator takes for a document, and its memory. All run in turn, round by round, so that what
 * else the machine does meets all of them; the ratio is the median of those within one round.
 * @param folder - where each leaves what it made, in a folder with its name; those that fail leave none
 */
export async function benchGeneration(
  generators: readonly Generator[],
  document: string,
  folder: string,
): Promise<void> {
  const runs = new Map<Generator, CommandRun[]>(generators.map((generator) => [generator, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [generator, done] of runs) {
      // What fails once on a document is not asked again.
      if (done[0]?.failure === undefined) done.push(await generate(generator, document, folder))
    }
  }
  const own = generators.findIndex(({ name }) => name === 'concord')
  const ours = [...runs.values()][own] ?? []
  const rows = [...runs].map(([{ name, title }, done]) => {
    const failure = done.find((run) => run.failure !== undefined)?.failure
    if (failure !== undefined) return [title, '', '', '', `fails: ${failure}`]
    const figures = [
      title,
      `${median(done.map(({ seconds }) => seconds)).toFixed(2)} s`,
      `${median(done.map(({ megabytes }) => megabytes)).toFixed(0)} MB`,
    ]
    if (name === 'concord') return figures
    const ratio = median(done.map(({ seconds }, round) => (ours[round]?.seconds ?? Number.NaN) / seconds))
    const limit = limits[name]
    return [...figures, ratio.toFixed(2), limit === undefined ? '' : atMost(limit, ratio)]
  })
  console.log(`\nmaking a client of ${path.basename(document)}, ${rounds} rounds`)
  console.log(table(['', 'time', 'memory', 'ours / its'], rows))
  reportCommands(path.basename(document), rows)
}
