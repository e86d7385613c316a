import { toString } from 'mdast-util-to-string'
import type { RootContent } from 'mdast'

import { safeTree } from '../../safe-document/safe-markdown.ts'
import { isOfTheWeb, ownLinks, withHeadingsFrom } from './document-text.ts'

/** A Markdown file as a page: its title, and what stands below it. */
export interface OwnPage {
  readonly title: string
  /** The first paragraph, as plain text. */
  readonly description: string
  readonly body: readonly RootContent[]
}

/** @param address - where a relative link leads on this site; undefined where it does not */
export function ownPage(
  markdown: string,
  fallback: string,
  address: (url: string) => string | undefined = () => undefined,
): OwnPage {
  const { children } = safeTree(markdown)
  const [first] = children
  const title = first?.type === 'heading' ? toString(first) : fallback
  const below = first?.type === 'heading' ? children.slice(1) : children
  const paragraph = below.find((node) => node.type === 'paragraph')
  return {
    title,
    description: paragraph === undefined ? '' : toString(paragraph).replace(/\s+/g, ' '),
    body: withHeadingsFrom(
      ownLinks(below, (url) => (isOfTheWeb(url) ? url : address(url))),
      2,
    ),
  }
}

/** A Markdown file without its title, for a page that has one. */
export function withoutTitle(markdown: string): readonly RootContent[] {
  return ownPage(markdown, '').body
}
