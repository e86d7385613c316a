import { countFindings } from './count-findings.ts'
import type { Finding } from './finding.ts'
import { jsonText } from './json-text.ts'

/** Findings for a program: `{ summary: { error, warn }, findings: […] }`. */
export function formatJson(findings: readonly Finding[]): string {
  const list = findings.map(({ rule, severity, message, file, line, column, pointer, subject, docs }) => ({
    rule,
    severity,
    message,
    file,
    line,
    column,
    pointer,
    subject,
    ...(docs === undefined ? {} : { docs }),
  }))
  return `${jsonText({ summary: countFindings(findings), findings: list }, 2)}\n`
}
