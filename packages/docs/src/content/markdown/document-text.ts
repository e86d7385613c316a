import type { Heading, Nodes, PhrasingContent, RootContent } from 'mdast'

import { safeTree } from '../../safe-document/safe-markdown.ts'

/**
 * Markdown of a document, as nodes of a page of ours: without HTML and images, with links to the web only. A relative link was
 * meant for another place.
 * @param top - the level of its highest heading here
 */
export function documentText(markdown: string | undefined, top: Heading['depth'] = 3): RootContent[] {
  if (markdown === undefined || markdown.trim() === '') return []
  const { children } = safeTree(markdown)
  return ownLinks(withHeadingsFrom(children, top), (url) => (isOfTheWeb(url) ? url : undefined))
}

/** The same in one line, for a cell of a table: the text of each paragraph, one after the other. */
export function documentLine(markdown: string | undefined): PhrasingContent[] {
  const paragraphs = documentText(markdown).filter((node) => node.type === 'paragraph')
  return paragraphs.flatMap(({ children }, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    ...withoutBreaks(children),
  ])
}

function withoutBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return { type: 'text', value: ' ' }
    if (node.type === 'text') return { ...node, value: node.value.replace(/\s*[\r\n]\s*/g, ' ') }
    return 'children' in node ? ({ ...node, children: withoutBreaks(node.children) } as PhrasingContent) : node
  })
}

export function isOfTheWeb(url: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(url)
}

/** Moves all headings by the same number of levels, so that the highest is of the given one. */
export function withHeadingsFrom(nodes: readonly RootContent[], top: number): RootContent[] {
  const highest = Math.min(...nodes.map((node) => (node.type === 'heading' ? node.depth : 6)))
  return nodes.map((node) =>
    node.type === 'heading'
      ? { ...node, depth: Math.max(1, Math.min(6, node.depth - highest + top)) as Heading['depth'] }
      : node,
  )
}

/** Gives links the address they have here; one that has none becomes its text. */
export function ownLinks<T extends Nodes>(nodes: readonly T[], address: (url: string) => string | undefined): T[] {
  return nodes.flatMap((node): T[] => {
    if (!('children' in node)) return [node]
    const children = ownLinks(node.children as Nodes[], address)
    if (node.type !== 'link') return [{ ...node, children } as T]
    const url = address(node.url)
    return url === undefined ? (children as T[]) : [{ ...node, url, children } as T]
  })
}
