import { readFile } from 'node:fs/promises'

import {
  countFindings,
  type Finding,
  type Format,
  formatFindings,
  summarise,
  terminalText,
} from '@concord-api/findings'
import { readApi } from '@concord-api/model'

import { chooseApis } from '../choose-apis.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import { writeOneFile } from '../write-files.ts'
import { writeWaivers } from './write-waivers.ts'

export interface LintFlags {
  readonly format: Format
  readonly output?: string | undefined
  readonly failOn: 'error' | 'warn'
  readonly writeWaivers: boolean
}

/** `concord lint`: what is wrong with documents, and where. */
export async function lint(names: readonly string[], flags: LintFlags, output: Output): Promise<ExitCode> {
  const { workspace, entries } = await chooseApis(names)
  const { lintApi } = await import('@concord-api/lint')
  const findings: Finding[] = []
  for (const entry of entries) {
    const found = await withProgress(output, `checking ${entry.name}`, async () =>
      lintApi(await readApi(entry), { folder: process.cwd(), configFile: workspace.configFile }),
    )
    if (flags.writeWaivers) await writeWaivers(entry, found, output)
    findings.push(...found)
  }
  if (flags.writeWaivers) return exitCode.fine
  const sources = flags.format === 'terminal' ? await readSources(findings) : undefined
  if (flags.output === undefined) output.out(formatFindings(findings, flags.format, { color: output.color, sources }))
  else {
    await writeOneFile(flags.output, formatFindings(findings, flags.format, { color: false, sources }))
    output.out(`${summarise(findings)}, in ${terminalText(flags.output)}\n`)
  }
  const { error, warn } = countFindings(findings)
  return error > 0 || (flags.failOn === 'warn' && warn > 0) ? exitCode.findings : exitCode.fine
}

/** The text of the files findings are in, to show the lines they speak of; one that is gone since is left out. */
async function readSources(findings: readonly Finding[]): Promise<ReadonlyMap<string, string>> {
  const files = [...new Set(findings.map(({ file }) => file))]
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))
  return new Map(files.map((file, index) => [file, texts[index] ?? '']))
}
