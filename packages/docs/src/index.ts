export { createSite } from './create-site.ts'
export { DocsError, type DocsErrorCode } from './docs-error.ts'
