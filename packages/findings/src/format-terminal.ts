import picocolors from 'picocolors'

import { countFindings } from './count-findings.ts'
import type { Finding } from './finding.ts'
import { terminalText } from './terminal-text.ts'

/** Findings for a person: one line each, which editors and terminals can jump to, and a count at the end. */
export function formatTerminal(findings: readonly Finding[], { color }: { readonly color: boolean }): string {
  const colors = picocolors.createColors(color)
  const lines = findings.map(({ file, line, column, severity, rule, message }) => {
    const place = colors.cyan(`${terminalText(file)}:${line}:${column}`)
    const label = severity === 'error' ? colors.red('error') : colors.yellow('warn')
    return `${place} ${label} ${terminalText(message)} ${colors.dim(`(${terminalText(rule)})`)}`
  })
  return [...lines, ...(lines.length === 0 ? [] : ['']), `${summarise(findings)}`].map((line) => `${line}\n`).join('')
}

/** `2 errors, 1 warning`; `no findings`. */
export function summarise(findings: readonly Finding[]): string {
  const { error, warn } = countFindings(findings)
  const parts = [...(error > 0 ? [plural(error, 'error')] : []), ...(warn > 0 ? [plural(warn, 'warning')] : [])]
  return parts.length === 0 ? 'no findings' : parts.join(', ')
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
