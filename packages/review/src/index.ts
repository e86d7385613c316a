export { everyApiRule } from './apis/index.ts'
export { bumpOf } from './bump.ts'
export {
  type Bump,
  type Direction,
  type Level,
  levels,
  type Review,
  type ReviewFinding,
  type ReviewPlace,
  type Tier,
} from './finding.ts'
export { reportAdded, reportRemoved } from './report/added-or-removed.ts'
export { asWaivable, type Waivers } from './report/apply-waivers.ts'
export { createReport } from './report/create-report.ts'
export { type ReportFormat, reportFormats, type Threshold, thresholds } from './report/choices.ts'
export { formatReports, type ReportOptions } from './report/formats/format-report.ts'
export { ruleIds } from './report/rule-ids.ts'
export type { Report, ReportedFinding, ReportedPlace, Summary, Waived } from './report/report.ts'
export type { ReportedSide } from './report/reported-side.ts'
export { acceptable, approve, failsAt } from './report/threshold.ts'
export { summaryText } from './report/words.ts'
export { reviewApis, type ReviewOptions } from './review.ts'
export { ReviewError, type ReviewErrorCode } from './review-error.ts'
export { defineRule, type Facts, idsOf, type Rule, type Verdict } from './rule.ts'
export { everyRule } from './rules/index.ts'
