import type { Finding } from './finding.ts'
import { sarifLog } from './sarif-log.ts'

/** Findings in the format of code scanning, SARIF 2.1.0. */
export function formatSarif(findings: readonly Finding[]): string {
  return sarifLog(findings.map((finding) => ({ finding, level: finding.severity === 'error' ? 'error' : 'warning' })))
}
