import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import path from 'node:path'

import { execa } from 'execa'

import { repository } from '../../packages/testing/src/index.ts'
import type { Result } from './result.ts'
import { type PartResults, type Run, resultsText } from './results-text.ts'

/**
 * Runs parts one after the other, each in a process of its own, and writes what they found to a file.
 * @param program - runs the part whose name is its first argument, and tells its results as messages
 * @returns how many of them failed; the others are written all the same
 */
export async function benchAll(
  program: string,
  names: readonly string[],
  options: readonly string[],
  file: string,
): Promise<number> {
  const began = new Date()
  const load = loadavg()[0] ?? Number.NaN
  const parts: PartResults[] = []
  for (const [index, name] of names.entries()) {
    console.log(`\npart ${index + 1} of ${names.length}`)
    parts.push(await runPart(program, name, options))
  }
  const run: Run = {
    began,
    seconds: (Date.now() - began.getTime()) / 1000,
    load,
    commit: await commitOf(repository),
    machine: {
      processor: cpus()[0]?.model.trim() ?? 'unknown',
      cores: availableParallelism(),
      gigabytes: totalmem() / 2 ** 30,
      system: `${type()} ${release()}, ${arch()}`,
      node: process.version,
    },
    parts,
  }
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, resultsText(run))
  console.log(`\nwritten to ${path.relative(process.cwd(), file)}`)
  return parts.filter(({ failure }) => failure !== undefined).length
}

async function runPart(program: string, name: string, options: readonly string[]): Promise<PartResults> {
  const start = performance.now()
  const results: Result[] = []
  // What is told as a message is printed as well, for who waits.
  const child: ChildProcess = fork(program, [name, ...options])
  child.on('message', (result) => results.push(result as Result))
  // The last messages may come after the exit.
  const [[code, signal]] = (await Promise.all([once(child, 'exit'), once(child, 'disconnect')])) as [
    [number | null, string | null],
    unknown,
  ]
  const seconds = (performance.now() - start) / 1000
  const failure = code === 0 ? undefined : `it ended with ${code ?? signal}`
  if (failure !== undefined) console.error(`${name}: ${failure}`)
  return { name, seconds, results, failure }
}

/** The commit of the files that are measured, and whether they differ from it. */
async function commitOf(folder: string): Promise<string> {
  const git = async (...args: readonly string[]): Promise<string> => (await execa('git', args, { cwd: folder })).stdout
  const changed = (await git('status', '--porcelain', '--untracked-files=no')) !== ''
  return `${await git('rev-parse', '--short=12', 'HEAD')}${changed ? ', with changes' : ''}`
}
