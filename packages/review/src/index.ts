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
export { reviewApis, type ReviewOptions } from './review.ts'
export { ReviewError, type ReviewErrorCode } from './review-error.ts'
export { defineRule, type Facts, idsOf, type Rule, type Verdict } from './rule.ts'
export { everyRule } from './rules/index.ts'
