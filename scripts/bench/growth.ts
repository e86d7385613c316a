import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { execa } from 'execa'

import { repository } from '../../packages/testing/src/index.ts'
import { type Command, commands } from './growth/commands.ts'
import { growthAtEnd, growthFromLeast, linear, type Point } from './growth/growth-of.ts'
import { plot } from './growth/plot.ts'
import { inFolder } from './in-folder.ts'
import { report } from './result.ts'
import { type CommandRun, runCommand } from './run-command.ts'
import { table } from './table.ts'
import { atMost } from './target.ts'

/** Numbers of operations. */
export const usualSizes: readonly number[] = [10, 100, 1223, 5000, 10_000]

type Figure = 'megabytes' | 'processor'

/** What a command took at each size at which it was measured. */
interface Measured {
  readonly command: Command
  readonly runs: Map<number, CommandRun>
}

/**
 * How time and memory of each command grow with the number of operations in a synthetic document; drawn to a file.
 * Time is that of the processor, which other work of the machine changes little.
 */
export async function benchGrowth(sizes: readonly number[], image: string): Promise<void> {
  await inFolder(async (folder) => {
    const all = await measure(folder, sizes)
    console.log(`\nmicroseconds of the processor for each operation, and how the time grows`)
    console.log(table(headOf(sizes), rowsOf(all, sizes, 'processor')))
    console.log(`\nmegabytes, and how they grow`)
    console.log(table(headOf(sizes), rowsOf(all, sizes, 'megabytes')))
    for (const one of all) reportOne(one)
    await mkdir(path.dirname(image), { recursive: true })
    await writeFile(image, draw(all))
    console.log(`\ndrawn in ${path.relative(repository, image)}`)
  })
}

async function measure(folder: string, sizes: readonly number[]): Promise<readonly Measured[]> {
  const all = commands.map((command): Measured => ({ command, runs: new Map() }))
  const writer = fileURLToPath(import.meta.resolve('./growth/write-documents.ts'))
  for (const size of sizes) {
    const own = path.join(folder, String(size))
    await mkdir(own)
    await execa(process.execPath, [writer, String(size), own])
    for (const { command, runs } of all) {
      if (size > (command.most ?? Infinity)) continue
      const run = await runCommand(command.args, own)
      runs.set(size, run)
      const figures = `${run.processor.toFixed(2)} s  ${run.megabytes.toFixed(0)} MB`
      console.log(
        `${size} operations, ${command.name}: ${run.failure === undefined ? figures : `fails: ${run.failure}`}`,
      )
    }
  }
  return all
}

/** What failed took nothing that could be compared. */
function pointsOf({ runs }: Measured, figure: Figure): Point[] {
  return [...runs].map(([size, run]) => ({ size, value: run.failure === undefined ? run[figure] : Number.NaN }))
}

function headOf(sizes: readonly number[]): string[] {
  return ['', ...sizes.map((size) => size.toLocaleString('en')), 'exponent', 'last step']
}

function rowsOf(all: readonly Measured[], sizes: readonly number[], figure: Figure): string[][] {
  return all.map((one) => {
    const points = pointsOf(one, figure)
    const [exponent, last] = [growthFromLeast(points), growthAtEnd(points)]
    const cells = sizes.map((size) => {
      const value = points.find((point) => point.size === size)?.value
      if (value === undefined) return ''
      return (figure === 'processor' ? (value / size) * 1e6 : value).toFixed(0)
    })
    return [one.command.name, ...cells, exponent.toFixed(2), last.toFixed(2), atMost(linear, Math.max(exponent, last))]
  })
}

function reportOne(one: Measured): void {
  for (const [figure, what] of [
    ['processor', 'time'],
    ['megabytes', 'memory'],
  ] as const) {
    const points = pointsOf(one, figure)
    const [exponent, last] = [growthFromLeast(points), growthAtEnd(points)]
    const ours = points.map(({ size, value }) => `${size.toLocaleString('en')}: ${textOf(figure, value)}`).join(', ')
    const title = `${one.command.name}: exponent of its ${what}, from 100 on and in the last step`
    report({
      what: title,
      ours: `${exponent.toFixed(2)}, ${last.toFixed(2)} (${ours})`,
      target: atMost(linear, Math.max(exponent, last)),
    })
  }
}

function textOf(figure: Figure, value: number): string {
  return figure === 'processor' ? `${value.toFixed(2)} s` : `${value.toFixed(0)} MB`
}

function draw(all: readonly Measured[]): string {
  const series = (figure: Figure) => all.map((one) => ({ name: one.command.name, points: pointsOf(one, figure) }))
  return plot([
    { title: 'Time of the processor', unit: 's', series: series('processor') },
    { title: 'Memory', unit: 'MB', series: series('megabytes') },
  ])
}
