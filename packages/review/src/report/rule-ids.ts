import { everyApiRule } from '../apis/index.ts'
import { idsOf } from '../rule.ts'
import { everyRule } from '../rules/index.ts'

/** Every id that a finding of a review can have: a waiver of another rule is the linter's. */
export const ruleIds: ReadonlySet<string> = new Set([...everyRule, ...everyApiRule].flatMap(idsOf))
