import type { Finding } from './finding.ts'
import { summarise } from './format-terminal.ts'
import { terminalText } from './terminal-text.ts'

/**
 * Findings as workflow commands, which GitHub shows beside the changed lines, and a count for the log.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatGithub(findings: readonly Finding[]): string {
  const commands = findings.map(({ severity, file, line, column, rule, message }) => {
    const properties = { file, line: String(line), col: String(column), title: rule }
    const written = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`)
    return `::${severity === 'error' ? 'error' : 'warning'} ${written.join(',')}::${data(message)}\n`
  })
  return `${commands.join('')}${summarise(findings)}\n`
}

/** Text in a workflow command. The log is a terminal as well: what moves its cursor is replaced first. */
function data(text: string): string {
  return terminalText(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
