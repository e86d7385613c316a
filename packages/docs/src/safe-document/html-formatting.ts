import { toString } from 'mdast-util-to-string'
import type { PhrasingContent } from 'mdast'

/** A tag that only formats text. */
interface Tag {
  readonly name: string
  readonly closes: boolean
  /** Where an `<a>` leads. */
  readonly href: string | undefined
}

/** A tag further away than this from its end is left as it is: a long text is looked through once. */
const farthest = 200

/**
 * Puts the nodes of Markdown in place of tags that say no more than Markdown can: `<b>`, `<i>`, `<code>`, `<br>`, `<a>` and
 * what only groups text. Descriptions are full of them. Whatever else is HTML, any other attribute included, stays HTML.
 */
export function withoutFormattingTags(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some(({ type }) => type === 'html')) return [...nodes]
  const out: PhrasingContent[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as PhrasingContent
    const tag = node.type === 'html' ? tagOf(node.value) : undefined
    if (tag?.name === 'br') out.push({ type: 'break' })
    const end = tag === undefined || tag.closes || tag.name === 'br' ? undefined : endOf(nodes, index, tag.name)
    if (tag === undefined || (end === undefined && !saysNothing.has(tag.name))) out.push(node)
    if (tag === undefined || end === undefined) continue
    for (const made of formatted(tag, withoutFormattingTags(nodes.slice(index + 1, end)))) out.push(made)
    index = end
  }
  return withTidyBreaks(out)
}

/** The same for a block: its paragraphs and lists as Markdown, which is still to be read. */
export function withoutBlockTags(html: string): string {
  return html
    .replaceAll(/<\/?(?:p|div|aside|section|ul|ol)\s*\/?>/gi, '\n\n')
    .replaceAll(/<li\s*>\s*/gi, '\n- ')
    .replaceAll(/<\/li\s*>/gi, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/^(- [^\n]*)\n+(?=- )/gm, '$1\n')
    .trim()
}

/** Alone, they group nothing; a paragraph may have ended between one and its other. */
const saysNothing = new Set(['aside', 'br', 'div', 'p', 'span'])

const known = /^<(\/?)(a|aside|b|br|code|div|em|i|p|span|strong|tt|u)\s*\/?>$/i
const anchor = /^<a\s+href\s*=\s*(?:"([^"]*)"|'([^']*)')(?:\s+(?:target|rel)\s*=\s*(?:"[^"]*"|'[^']*'))*\s*>$/i

function tagOf(html: string): Tag | undefined {
  const link = anchor.exec(html)
  if (link !== null) return { name: 'a', closes: false, href: link[1] ?? link[2] ?? '' }
  const [, slash, name] = known.exec(html) ?? []
  return name === undefined ? undefined : { name: name.toLowerCase(), closes: slash === '/', href: undefined }
}

/** Where a tag ends; undefined when it is opened again before. */
function endOf(nodes: readonly PhrasingContent[], start: number, name: string): number | undefined {
  for (let index = start + 1; index < Math.min(nodes.length, start + farthest); index++) {
    const node = nodes[index]
    const tag = node?.type === 'html' ? tagOf(node.value) : undefined
    if (tag?.name === name) return tag.closes ? index : undefined
  }
  return undefined
}

function formatted({ name, href }: Tag, children: PhrasingContent[]): PhrasingContent[] {
  const text = toString({ type: 'paragraph', children })
  if (text.trim() === '') return children
  if (name === 'code' || name === 'tt') return [{ type: 'inlineCode', value: text }]
  if (name === 'a') return href === undefined ? children : [{ type: 'link', url: href, children: children as never }]
  if (name === 'b' || name === 'strong') return [{ type: 'strong', children }]
  if (name === 'i' || name === 'em') return [{ type: 'emphasis', children }]
  return children
}

/** A line break that ends a text, or follows another, breaks nothing; the line after one begins with its text. */
function withTidyBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && node.value.trim() === ''
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (last?.type === 'break' && (node.type === 'break' || isBlank(node))) continue
    if (node.type === 'break' && last === undefined) continue
    out.push(last?.type === 'break' && node.type === 'text' ? { ...node, value: node.value.trimStart() } : node)
  }
  while (out.at(-1)?.type === 'break') out.pop()
  return out
}
