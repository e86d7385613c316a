import type { Root } from 'mdast'

/**
 * A page of the site as content, before the shell puts it into HTML. Its body is a tree and not text, so that no text of
 * a document is ever read as markup: it holds no `html` node, and no link but those described at {@link Page.body}.
 */
export interface Page {
  /** Its address below the root of the site, without slashes at the ends: `users/errors`; the landing page is empty. */
  readonly path: string
  readonly kind: PageKind
  /** Plain text. */
  readonly title: string
  /** One sentence or two of plain text, for search results and previews. */
  readonly description: string
  /** Name of the API it belongs to; undefined for the landing page, rules and conventions. */
  readonly api: string | undefined
  /** Headings of the sidebar above it, outermost first: `['Operations', 'Users']`; empty at the top of its API. */
  readonly section: readonly string[]
  /** What the sidebar calls it, where the title is too long for that. */
  readonly label: string | undefined
  /** HTTP method of the page of an operation, which the sidebar shows. */
  readonly method: string | undefined
  /**
   * The content below the title; its headings begin with the second level. A link to a page of this site begins with
   * `/` and ends as the page's address does (`/users/errors/#conflict`); the shell puts the base before it, and fails
   * where there is no such page or anchor. Any other link is absolute, and has passed `isSafeLink`.
   */
  readonly body: Root
  /** What it was written from, for the link that leads to its source: a path below the root of the repository. */
  readonly source: PageSource | undefined
}

export type PageKind =
  'changelog' | 'client' | 'convention' | 'guide' | 'landing' | 'list' | 'operation' | 'overview' | 'rule'

export interface PageSource {
  readonly file: string
  /** 1-based. */
  readonly line: number | undefined
}
