export { bindingRules, lintApi, type LintOptions } from './lint-api.ts'
