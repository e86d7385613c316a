import type { Finding } from './finding.ts'

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): { error: number; warn: number } {
  const error = findings.filter(({ severity }) => severity === 'error').length
  return { error, warn: findings.length - error }
}
