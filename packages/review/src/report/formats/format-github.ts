import { groupBy } from '@concord-api/model'

import { plural, workflowCommand } from '@concord-api/findings'

import type { Report, ReportedFinding } from '../report.ts'
import { worstFirst } from '../summary-of.ts'
import { summaryText, waivedText } from '../words.ts'

/** As many annotations of a kind as GitHub shows of one step. */
const most = 10

const commands = ['error', 'warning', 'notice'] as const

/**
 * Reviews as workflow commands, which GitHub shows beside the changed lines. It shows ten of a kind: the first ten are
 * those that affect most operations, and the last notice tells what is left out.
 */
export function formatGithub(reports: readonly Report[]): string {
  const findings = worstFirst(
    reports.flatMap((report) => report.findings).toSorted((a, b) => b.operations.length - a.operations.length),
  )
  const kinds = groupBy(findings, commandOf)
  const rest = commands.flatMap((command) => (kinds.get(command) ?? []).slice(most))
  const lines = commands.flatMap((command) => {
    // The closing notice is one of the ten.
    const room = command === 'notice' && rest.length > 0 ? most - 1 : most
    return (kinds.get(command) ?? []).slice(0, room).map((finding) => annotation(command, finding))
  })
  const left = findings.length - lines.length
  return `${lines.join('')}${left === 0 ? '' : closing(findings, left)}${summaryText(reports)}\n`
}

function commandOf({ level, waived }: ReportedFinding): (typeof commands)[number] {
  if (waived !== undefined) return 'notice'
  return level === 'breaking' ? 'error' : level === 'risky' ? 'warning' : 'notice'
}

function annotation(command: (typeof commands)[number], { anchor, rule, message, waived }: ReportedFinding): string {
  const reason = waived === undefined ? '' : ` (${waivedText(waived)})`
  return workflowCommand(command, { ...anchor, title: rule, message: `${message}${reason}` })
}

function closing([first]: readonly ReportedFinding[], left: number): string {
  const place = first?.anchor ?? { file: '', line: 1, column: 1 }
  const message = `${plural(left, 'finding')} more: GitHub shows ten of a kind. The review's full report has them all.`
  return workflowCommand('notice', { ...place, title: 'concord review', message })
}
