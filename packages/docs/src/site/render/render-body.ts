import GithubSlugger, { slug as slugOf } from 'github-slugger'
import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root as Markdown } from 'mdast'
import { toHast } from 'mdast-util-to-hast'

import { wellFormed } from '../../well-formed.ts'
import { belowBase } from '../addresses.ts'
import { highlight } from './highlight.ts'

export interface Heading {
  readonly depth: number
  readonly slug: string
  readonly text: string
}

/** The body of a page as HTML, and the headings to link to. */
export interface RenderedBody {
  readonly html: string
  readonly headings: readonly Heading[]
}

/** Ids the shell gives to its own elements. */
const taken = ['_top', 'concord-search', 'concord-results', 'concord-menu', 'starlight__sidebar']

/**
 * Renders the body of a page: headings get the ids GitHub gives them, links to pages lead below the base, code is
 * coloured, what can be wider than a phone can be scrolled with the keyboard. On the landing page each heading of the
 * second level and what follows it is a section.
 */
export function renderBody(body: Markdown, base: string, isLanding = false): RenderedBody {
  const tree = toHast(body) as Root
  const slugger = new GithubSlugger()
  for (const id of taken) slugger.slug(id)
  const headings: Heading[] = []
  tree.children = tree.children.map((node) => (node.type === 'element' ? element(node) : node))
  if (isLanding) tree.children = sections(tree.children)
  return { html: toHtml(tree), headings }

  function element(node: Element): Element {
    if (node.tagName === 'pre') return codeBlock(node)
    const children = node.children.map((child) => (child.type === 'element' ? element(child) : child))
    const changed = { ...node, children }
    if (/^h[2-6]$/.test(node.tagName)) return heading(changed)
    if (node.tagName === 'a') return link(changed)
    if (node.tagName === 'table') return scrolled(changed)
    return changed
  }

  function heading(node: Element): Element {
    const text = wellFormed(textOf(node)).trim()
    const given = node.properties['id']
    const wanted = typeof given === 'string' ? wellFormed(given) : text
    const slug = slugger.slug(slugOf(wanted) === '' ? 'section' : wanted)
    headings.push({ depth: Number(node.tagName[1]), slug, text })
    const anchor: Element = {
      type: 'element',
      tagName: 'a',
      properties: { className: ['anchor'], href: `#${encodeURIComponent(slug)}`, ariaHidden: 'true', tabIndex: -1 },
      children: [],
    }
    return { ...node, properties: { ...node.properties, id: slug }, children: [...node.children, anchor] }
  }

  function link(node: Element): Element {
    const href = String(node.properties['href'] ?? '')
    const isOurs = /^(\/(?!\/)|#)/.test(href)
    return {
      ...node,
      properties: { ...node.properties, href: belowBase(base, href), ...(!isOurs && { rel: ['noreferrer'] }) },
    }
  }
}

function sections(nodes: Root['children']): Root['children'] {
  const made: Root['children'] = []
  let current: Element | undefined
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'h2') {
      current = { type: 'element', tagName: 'section', properties: {}, children: [] }
      made.push(current)
    }
    const isText = node.type === 'text' && node.value.trim() === ''
    if (current === undefined) made.push(node)
    else if (!isText && node.type !== 'doctype') current.children.push(node)
  }
  return made
}

function codeBlock(node: Element): Element {
  const code = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
  const text = textOf(node).replace(/\n$/, '')
  const language = languageOf(code)
  return {
    type: 'element',
    tagName: 'pre',
    properties: { tabIndex: 0, ...(language !== undefined && { dataLanguage: language }) },
    children: [{ type: 'element', tagName: 'code', properties: {}, children: highlight(text, language) }],
  }
}

function languageOf(code: Element | undefined): string | undefined {
  const classes = code?.properties['className']
  const name = Array.isArray(classes) ? classes.map(String).find((one) => one.startsWith('language-')) : undefined
  return name?.slice('language-'.length).toLowerCase()
}

function scrolled(table: Element): Element {
  return { type: 'element', tagName: 'div', properties: { className: ['table'], tabIndex: 0 }, children: [table] }
}

function textOf(node: Nodes | ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
