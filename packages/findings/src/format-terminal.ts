import picocolors from 'picocolors'

import { codeFrame } from './code-frame.ts'
import { countFindings } from './count-findings.ts'
import type { Finding } from './finding.ts'
import { plural } from './plural.ts'
import { terminalText } from './terminal-text.ts'

/** How findings are shown to a person. */
export interface TerminalOptions {
  readonly color: boolean
  /** The text of each file that is known, by the path findings show: a finding in it is shown with its lines. */
  readonly sources?: ReadonlyMap<string, string> | undefined
}

/** Findings for a person: a line each, which editors and terminals can jump to, its code, and a count at the end. */
export function formatTerminal(findings: readonly Finding[], { color, sources }: TerminalOptions): string {
  const colors = picocolors.createColors(color)
  const texts = new Map([...(sources ?? [])].map(([file, text]) => [file, text.split(/\r\n|\n|\r/)]))
  const lines = findings.flatMap(({ file, line, column, severity, rule, message }) => {
    const place = colors.cyan(`${terminalText(file)}:${line}:${column}`)
    const label = severity === 'error' ? colors.red('error') : colors.yellow('warn')
    const frame = codeFrame(texts.get(file) ?? [], line, column, colors)
    return [`${place} ${label} ${terminalText(message)} ${colors.dim(`(${terminalText(rule)})`)}`, ...frame]
  })
  return [...lines, ...(lines.length === 0 ? [] : ['']), `${summarise(findings)}`].map((line) => `${line}\n`).join('')
}

/** `2 errors, 1 warning`; `no findings`. */
export function summarise(findings: readonly Finding[]): string {
  const { error, warn } = countFindings(findings)
  const parts = [...(error > 0 ? [plural(error, 'error')] : []), ...(warn > 0 ? [plural(warn, 'warning')] : [])]
  return parts.length === 0 ? 'no findings' : parts.join(', ')
}
