import type { PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'

import { documentLine } from '../markdown/document-text.ts'
import { inline } from '../tree.ts'

/** More than that is for the reference. */
const longest = 280

/** The first paragraph of a description in one line; of a long one, its beginning. */
export function shortText(description: string | undefined): PhrasingContent[] {
  const line = documentLine(firstParagraph(description))
  const text = plainText({ type: 'paragraph', children: line })
  return text.length <= longest ? line : inline(cut(text, longest))
}

/** What is said of a parameter or a property. */
export function describedAs(deprecated: boolean, description: string | undefined): PhrasingContent[] {
  const text = shortText(description)
  return deprecated ? inline('Deprecated.', text.length === 0 ? '' : ' ', text) : text
}

/** The same as plain text, for a preview. */
export function shortPlainText(description: string | undefined, most = 200): string {
  const text = plainText({ type: 'paragraph', children: documentLine(firstParagraph(description)) })
  return text.length <= most ? text : cut(text, most)
}

function firstParagraph(description: string | undefined): string | undefined {
  return description?.trim().split(/\n[ \t]*\n/, 1)[0]
}

/** A text up to the last word that fits, and never half a character. */
export function cut(text: string, most: number): string {
  const start = text.slice(0, most)
  return `${start.replace(/\s+\S*$/, '').replace(/[\uD800-\uDBFF]$/, '')} …`
}
