import { type Level, levels } from '../finding.ts'
import type { Threshold } from './choices.ts'
import type { Report, ReportedFinding } from './report.ts'
import { summaryOf } from './summary-of.ts'

/** Whether a report has something at or over the threshold that nobody accepted. */
export function failsAt({ findings }: Report, threshold: Threshold): boolean {
  return findings.some(({ level, waived }) => waived === undefined && reaches(level, threshold))
}

/** What a person may accept of a report: what makes it fail, and what is breaking in any case. */
export function acceptable({ findings }: Report, threshold: Threshold): ReportedFinding[] {
  return findings.filter(
    ({ level, waived }) => waived === undefined && (level === 'breaking' || reaches(level, threshold)),
  )
}

/** A report somebody approved as a whole, as by a label of the pull request: all that is accepted stays listed. */
export function approve(report: Report, threshold: Threshold): Report {
  const accepted = new Set(acceptable(report, threshold))
  const findings = report.findings.map((finding): ReportedFinding =>
    accepted.has(finding) ? { ...finding, waived: { reason: 'the pull request is approved', by: 'label' } } : finding,
  )
  return { ...report, findings, summary: summaryOf(findings) }
}

function reaches(level: Level, threshold: Threshold): boolean {
  return threshold !== 'none' && levels.indexOf(level) <= levels.indexOf(threshold)
}
