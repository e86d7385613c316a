import type { Review } from '../finding.ts'
import { applyWaivers, type Waivers } from './apply-waivers.ts'
import { locateFindings } from './locate-findings.ts'
import type { Report } from './report.ts'
import type { ReportedSide } from './reported-side.ts'
import { summaryOf, worstFirst } from './summary-of.ts'

/** What there is to show of a review. */
export function createReport(
  name: string,
  review: Review,
  base: ReportedSide,
  head: ReportedSide,
  waivers: Waivers,
): Report {
  const findings = worstFirst(applyWaivers(locateFindings(review.findings, base, head), waivers))
  return {
    name,
    base,
    head,
    bump: review.bump,
    clients: review.clients ?? new Map(),
    summary: summaryOf(findings),
    findings,
  }
}
