import type { Finding } from './finding.ts'
import { terminalText } from './terminal-text.ts'

/** What an annotation says, and where. */
interface Annotation extends Pick<Finding, 'column' | 'file' | 'line' | 'message'> {
  readonly title: string
}

/**
 * A workflow command, on a line of its own: GitHub shows its message beside the line it names.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function workflowCommand(
  command: 'error' | 'notice' | 'warning',
  { file, line, column, title, message }: Annotation,
): string {
  const properties = { file, line: String(line), col: String(column), title }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`)
  return `::${command} ${written.join(',')}::${data(message)}\n`
}

/** Text in a workflow command. The log is a terminal as well: what moves its cursor is replaced first. */
function data(text: string): string {
  return terminalText(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
