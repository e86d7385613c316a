import { countFindings } from './count-findings.ts'
import type { Finding } from './finding.ts'

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
  return `${JSON.stringify({ summary: countFindings(findings), findings: list }, null, 2)}\n`
}
