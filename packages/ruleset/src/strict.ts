import { rulesOf } from './profiles.ts'
import { type SpectralRuleset, toRuleset } from './to-spectral.ts'

/** The strict profile, for `extends: ['@concord-api/ruleset/strict']` and for `Spectral.setRuleset`. */
const ruleset: SpectralRuleset = toRuleset(rulesOf('strict'))

export default ruleset
