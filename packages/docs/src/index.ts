export type { OperationContext } from './content/operations/operation-context.ts'
export { operationPages } from './content/operations/operation-pages.ts'
export { operationPaths } from './content/operations/operation-paths.ts'
export { createSite } from './create-site.ts'
export { DocsError, type DocsErrorCode } from './docs-error.ts'
export { siteFolders } from './site-folders.ts'
export { anchor } from './content/anchor.ts'
export { createPages } from './content/create-pages.ts'
export type {
  MarkdownFile,
  RuleFile,
  SandboxCredential,
  SiteApi,
  SiteClient,
  SiteContent,
  SiteSandbox,
} from './content/site-content.ts'
export type { Page, PageKind, PageSource } from './page.ts'
export { withCodeSamples } from './reference/code-samples.ts'
