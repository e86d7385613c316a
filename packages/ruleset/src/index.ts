import { rules } from './rules/index.ts'
import { type SpectralRuleset, toRuleset } from './to-spectral.ts'

export { shareApi } from './api-of.ts'
export type { Problem, Rule, RuleGroup, Severity } from './rule.ts'
export { findProblems } from './rule.ts'
export { type Profile, profiles, rulesOf } from './profiles.ts'
export { rules } from './rules/index.ts'
export type { SpectralRule, SpectralRuleset } from './to-spectral.ts'
export { documentationUrl, toSpectral } from './to-spectral.ts'

/**
 * The recommended profile, for `extends: ['@concord-api/ruleset']` and for `Spectral.setRuleset`. Rules that are off in
 * it are there as well, so that one can be switched on.
 */
const ruleset: SpectralRuleset = toRuleset(rules)

export default ruleset
