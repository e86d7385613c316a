export { anchor } from './content/anchor.ts'
export { operationPages } from './content/operations/operation-pages.ts'
export { createPages } from './content/create-pages.ts'
export type {
  ApiContent,
  MarkdownFile,
  ReviewRuleFile,
  RuleFile,
  SandboxCredential,
  SiteClient,
  SiteContent,
  SiteSandbox,
} from './content/site-content.ts'
export { createSiteInput } from './create-site-input.ts'
export { DocsError, type DocsErrorCode } from './docs-error.ts'
export type { Page, PageKind, PageSource } from './page.ts'
export { withCodeSamples } from './reference/code-samples.ts'
export { siteFolders } from './site-folders.ts'
export { createSite } from './site/create-site.ts'
export { siteApis } from './site/site-apis.ts'
export type { Progress, SampleLanguage, SiteApi, SiteInput, SiteOptions } from './site/site-input.ts'
