import { countFindings, type Finding, formatJson, formatTerminal } from '@concord-api/findings'
import { readApi } from '@concord-api/model'

import { chooseApis } from '../choose-apis.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import { writeWaivers } from './write-waivers.ts'

export interface LintFlags {
  readonly format: 'json' | 'terminal'
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
  output.out(flags.format === 'json' ? formatJson(findings) : formatTerminal(findings, output))
  const { error, warn } = countFindings(findings)
  return error > 0 || (flags.failOn === 'warn' && warn > 0) ? exitCode.findings : exitCode.fine
}
