import type { Api, Operation } from '@concord-api/model'
import type { Surface } from '@concord-api/surface'

import type { PageSource } from '../page.ts'

/** Everything the pages of a site are written from, but those of operations. */
export interface SiteContent {
  readonly title: string
  readonly apis: readonly ApiContent[]
  /** A page each: what the linter demands. */
  readonly rules: readonly RuleFile[]
  /** A page each: what a review tells. */
  readonly reviewRules: readonly ReviewRuleFile[]
  /** A page each: the vocabulary of `x-conventions`. */
  readonly conventions: readonly MarkdownFile[]
}

/** An API and what else is known of it. */
export interface ApiContent {
  readonly api: Api
  /** Of its pages, below the root of the site. */
  readonly folder: string
  /** What its client looks like. @default made from the API */
  readonly surface?: Surface | undefined
  /** Its generated client, where it has one. */
  readonly client?: SiteClient | undefined
  /** Markdown. */
  readonly changelog?: string | undefined
  readonly sandbox?: SiteSandbox | undefined
  /** The document, as a path below the root of the repository. */
  readonly source?: string | undefined
  /** Where a node of the document was written, by its pointer. */
  readonly sourceOf?: ((pointer: string) => PageSource) | undefined
  /** A command that calls an operation. */
  readonly curl?: ((operation: Operation) => string | undefined) | undefined
  /** The path of an operation's page, where it has one. */
  readonly operationPath?: ((operation: Operation) => string | undefined) | undefined
}

export interface SiteClient {
  /** `@acme/books-client` */
  readonly packageName: string
  /** The text of its `api.md`. */
  readonly apiMarkdown?: string | undefined
}

/** A sandbox as it is started here. */
export interface SiteSandbox {
  /** `concord sandbox books` */
  readonly command: string
  /** Where it is then: `http://127.0.0.1:4010/v1`. */
  readonly baseUrl: string
  /** What it lets in, by security scheme. */
  readonly credentials: Readonly<Record<string, readonly SandboxCredential[]>>
}

export interface SandboxCredential {
  /** `read-only` */
  readonly name: string
  readonly scopes: readonly string[]
  /** As the scheme names them: `token`, `username`, or for an API key the name of its header. */
  readonly parts: Readonly<Record<string, string>>
  /** The pathname it takes tokens at. */
  readonly tokenPath?: string | undefined
}

/** A Markdown file of our own. */
export interface MarkdownFile {
  /** Without its ending: `pagination`. */
  readonly name: string
  readonly markdown: string
  /** As a path below the root of the repository it is edited in. */
  readonly source?: string | undefined
}

export interface RuleFile extends MarkdownFile {
  readonly group: string
  /** `error`, `warn` or `off`, in the recommended profile. */
  readonly severity: string
  /** The same in the strict profile. */
  readonly strict: string
  readonly summary: string
}

export interface ReviewRuleFile extends MarkdownFile {
  readonly group: string
  /** `breaking`, `risky`, `safe` or `annotation`; undefined where there is no such change of requests. */
  readonly request: string | undefined
  readonly response: string | undefined
}
