import type { Review } from '../finding.ts'
import { applyWaivers, type Waivers } from './apply-waivers.ts'
import { locateFindings } from './locate-findings.ts'
import type { Report } from './report.ts'
import type { ReportedSide } from './reported-side.ts'
import { summaryOf, worstFirst } from './summary-of.ts'

/**
 * What there is to show of a review.
 * @param client - the name of the package that is generated from the API, where there is one
 */
export function createReport(
  name: string,
  review: Review,
  base: ReportedSide,
  head: ReportedSide,
  waivers: Waivers,
  client?: string,
): Report {
  const findings = worstFirst(applyWaivers(locateFindings(review.findings, base, head, client), waivers))
  return {
    name,
    base,
    head,
    bump: review.bump,
    clients: new Map(client === undefined ? [] : [[client, review.clientBump]]),
    summary: summaryOf(findings),
    findings,
  }
}
