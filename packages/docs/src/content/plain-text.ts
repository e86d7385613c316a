import { toString } from 'mdast-util-to-string'

import { parseMarkdown } from '../safe-document/safe-markdown.ts'

/** The first paragraph of a Markdown text without its markup, at most `limit` characters long; empty when there is none. */
export function firstParagraph(markdown: string, limit: number): string {
  const paragraph = parseMarkdown(markdown).children.find((node) => node.type === 'paragraph')
  if (paragraph === undefined) return ''
  const text = toString(paragraph, { includeHtml: false }).replace(/\s+/g, ' ').trim()
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/\s+\S*$/, '')}…`
}
