import { rules } from './rules/index.ts'
import { type SpectralRule, toSpectral } from './to-spectral.ts'

export { shareApi } from './api-of.ts'
export type { Problem, Rule, RuleGroup, Severity } from './rule.ts'
export { findProblems } from './rule.ts'
export { rules } from './rules/index.ts'
export type { SpectralRule } from './to-spectral.ts'
export { documentationUrl, toSpectral } from './to-spectral.ts'

/** The ruleset, for `extends: ['@concord-api/ruleset']` and for `Spectral.setRuleset`. */
const ruleset: { rules: Record<string, SpectralRule> } = {
  rules: Object.fromEntries(rules.map((rule) => [rule.id, toSpectral(rule)])),
}

export default ruleset
