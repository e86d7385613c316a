import type { Finding } from './finding.ts'
import { summarise } from './format-terminal.ts'
import { workflowCommand } from './workflow-command.ts'

/** Findings as workflow commands, which GitHub shows beside the changed lines, and a count for the log. */
export function formatGithub(findings: readonly Finding[]): string {
  const commands = findings.map((finding) =>
    workflowCommand(finding.severity === 'error' ? 'error' : 'warning', { ...finding, title: finding.rule }),
  )
  return `${commands.join('')}${summarise(findings)}\n`
}
