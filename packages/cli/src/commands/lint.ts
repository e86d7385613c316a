import { readFile } from 'node:fs/promises'

import {
  countFindings,
  type Finding,
  type Format,
  formatFindings,
  summarise,
  terminalText,
} from '@concord-api/findings'
import type { Fixed, LintSettings } from '@concord-api/lint'
import { readApi } from '@concord-api/model'

import { chooseApis, type OverlayFlags } from '../choose-apis.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import type { Shard } from '../shard.ts'
import { UsageError } from '../usage-error.ts'
import { writeOneFile } from '../writing/write-together.ts'
import { diffText, writeFixes } from './fix.ts'
import { findingsSince } from './since.ts'
import { writeWaivers } from './write-waivers.ts'

export interface LintFlags extends OverlayFlags {
  readonly format: Format
  readonly output?: string | undefined
  readonly profile?: LintSettings['profile']
  readonly failOn: 'error' | 'warn'
  readonly since?: string | undefined
  readonly writeWaivers: boolean
  readonly fix: boolean
  readonly dryRun: boolean
  readonly shard?: Shard | undefined
}

/** `concord lint`: what is wrong with documents, and where. */
export async function lint(names: readonly string[], flags: LintFlags, output: Output): Promise<ExitCode> {
  const { workspace, entries } = await chooseApis(names, flags)
  const [{ bindingRules, fixApi, lintApi, readLintSettings }, { ruleIds }] = await Promise.all([
    import('@concord-api/lint'),
    import('@concord-api/review'),
  ])
  const { configFile } = workspace
  const settings = readLintSettings(workspace.lint, configFile)
  const options = { ...settings, profile: flags.profile ?? settings.profile, configFile, otherRules: ruleIds }
  if (flags.dryRun && !flags.fix) throw new UsageError('`--dry-run` shows what `--fix` would do: give both')
  if (flags.fix) {
    const fixed: Fixed[] = []
    for (const entry of entries) {
      const result = await withProgress(output, `fixing ${entry.name}`, () => fixApi(entry, options))
      if (!flags.dryRun) await writeFixes(result.files)
      fixed.push(result)
    }
    if (flags.dryRun) return showFixes(fixed, output)
    const count = fixed.reduce((sum, result) => sum + result.count, 0)
    if (!output.isQuiet) output.err(`fixed ${count} finding${count === 1 ? '' : 's'}\n`)
  }
  const findings: Finding[] = []
  for (const entry of entries) {
    const found = await withProgress(output, `checking ${entry.name}`, async () =>
      lintApi(await readApi(entry), { ...options, folder: process.cwd() }),
    )
    const reported = flags.since === undefined ? found : await findingsSince(flags.since, entry, options, found)
    const waivable = reported.filter(({ rule }) => !bindingRules.has(rule))
    if (flags.writeWaivers) await writeWaivers(entry, waivable, output)
    for (const finding of reported) findings.push(finding)
  }
  if (flags.writeWaivers) return exitCode.fine
  const sources = flags.format === 'terminal' ? await readSources(findings) : undefined
  const text = (color: boolean): string => formatFindings(findings, flags.format, { color, sources })
  if (flags.output !== undefined) {
    await writeOneFile(flags.output, text(false))
    output.note(`${summarise(findings)}, in ${terminalText(flags.output)}\n`)
  } else if (flags.format === 'terminal' && findings.length === 0) output.note(text(output.color))
  else output.out(text(output.color))
  const { error, warn } = countFindings(findings)
  return error > 0 || (flags.failOn === 'warn' && warn > 0) ? exitCode.findings : exitCode.fine
}

/** The text of the files findings are in, to show the lines they speak of; one that is gone since is left out. */
async function readSources(findings: readonly Finding[]): Promise<ReadonlyMap<string, string>> {
  const files = [...new Set(findings.map(({ file }) => file))]
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))
  return new Map(files.map((file, index) => [file, texts[index] ?? '']))
}

/** As `generate --check`: something to change is not fine. */
function showFixes(fixed: readonly Fixed[], output: Output): ExitCode {
  const files = fixed.flatMap((result) => result.files)
  if (files.length === 0) output.note('nothing to fix\n')
  else output.out(diffText(files, output.color))
  return files.length === 0 ? exitCode.fine : exitCode.findings
}
