import type { Nodes, Root } from 'mdast'

import { markdownFile, pageAddress } from '../addresses.ts'
import { writeMarkdown } from '../../safe-document/safe-markdown.ts'
import type { Page } from '../../page.ts'

/** A page as Markdown. Links to pages lead to their Markdown; `root` is put before them: the base, or the whole address. */
export function pageMarkdown(page: Page, pathOf: ReadonlyMap<string, string>, root: string): string {
  const title: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: page.title.replace(/\s+/g, ' ').trim() }] },
    ],
  }
  const body = relinked(page.body, (url) => markdownLink(url, pathOf, root)) as Root
  return `${writeMarkdown(title).trim()}\n\n${writeMarkdown(body).trim()}\n`
}

/** The paths of pages by their addresses. */
export function pathsByAddress(pages: readonly Page[]): ReadonlyMap<string, string> {
  return new Map(pages.map(({ path }) => [pageAddress(path), path]))
}

function markdownLink(url: string, pathOf: ReadonlyMap<string, string>, root: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url
  const [address = '', anchor] = url.split('#', 2)
  const path = pathOf.get(address)
  const file = path === undefined ? address.slice(1) : markdownFile(path)
  return `${root}${file}${anchor === undefined ? '' : `#${anchor}`}`
}

function relinked(node: Nodes, link: (url: string) => string): Nodes {
  const changed = node.type === 'link' ? { ...node, url: link(node.url) } : node
  return 'children' in changed
    ? ({ ...changed, children: changed.children.map((child) => relinked(child, link)) } as Nodes)
    : changed
}
