import type { Finding } from './finding.ts'
import { formatGithub } from './format-github.ts'
import { formatJson } from './format-json.ts'
import { formatMarkdown } from './format-markdown.ts'
import { formatSarif } from './format-sarif.ts'
import { formatTerminal, type TerminalOptions } from './format-terminal.ts'

const formatters = {
  terminal: formatTerminal,
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
  markdown: formatMarkdown,
} satisfies Record<string, (findings: readonly Finding[], options: TerminalOptions) => string>

/** A way to write findings. */
export type Format = keyof typeof formatters

/** Every way to write findings; the first is for people. */
export const formats: readonly Format[] = ['terminal', 'json', 'sarif', 'github', 'markdown']

/** Writes findings in a format. Each is its own encoder of the text that documents put into findings. */
export function formatFindings(findings: readonly Finding[], format: Format, options: TerminalOptions): string {
  return formatters[format](findings, options)
}
