import { readFile } from 'node:fs/promises'

import { execa } from 'execa'

import { firstError } from '../first-error.ts'

/**
 * The names of what a module exports, types left out. Leaves a report beside the module.
 * @throws {Error} when it cannot be read
 */
export async function exportsOf(file: string): Promise<readonly string[]> {
  const report = `${file}.report.json`
  const output = [`--metafile=${report}`, `--outfile=${file}.bundle.js`]
  const args = [file, '--bundle', '--packages=external', '--format=esm', ...output]
  const { exitCode, stderr } = await execa('esbuild', args, { preferLocal: true, reject: false })
  if (exitCode !== 0) throw new Error(firstError(stderr))
  const { outputs } = JSON.parse(await readFile(report, 'utf8')) as {
    outputs: Readonly<Record<string, { readonly exports: readonly string[] }>>
  }
  return Object.values(outputs).flatMap(({ exports }) => exports)
}
