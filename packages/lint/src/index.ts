export { fixApi, type Fixed, type FixedFile } from './fix-api.ts'
export { bindingRules, lintApi, type LintOptions } from './lint-api.ts'
export { type LintSettings, readLintSettings } from './settings.ts'
