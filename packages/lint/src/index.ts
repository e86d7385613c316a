export { lintApi, type LintOptions } from './lint-api.ts'
