import { sarifLog } from '@concord-api/findings'

import type { Level } from '../../finding.ts'
import { asFinding } from '../apply-waivers.ts'
import type { Report } from '../report.ts'

const sarifLevels = {
  breaking: 'error',
  risky: 'warning',
  safe: 'note',
  annotation: 'note',
} satisfies Record<Level, 'error' | 'note' | 'warning'>

/** Reviews in the format of code scanning. What is accepted is there as suppressed. */
export function formatSarif(reports: readonly Report[]): string {
  const findings = reports.flatMap((report) => report.findings)
  return sarifLog(
    findings.map((finding) => {
      const { level, tier, direction, operations, clients, base, waived } = finding
      return {
        finding: asFinding(finding),
        level: sarifLevels[level],
        suppression: waived?.reason,
        properties: { level, tier, ...(direction === undefined ? {} : { direction }), operations, clients, base },
      }
    }),
  )
}
