import type { Definition, Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { gfmTable } from 'micromark-extension-gfm-table'

import { withoutBlockTags, withoutFormattingTags } from './html-formatting.ts'
import { hasTooManyMarks } from './too-many-marks.ts'
import { isSafeLink } from './safe-url.ts'

/**
 * Rewrites Markdown so that whoever renders it finds no HTML, no image, no link that runs code and no Markdoc tag.
 * What was any of these stays visible as text. Text that cannot hold one is returned as it is.
 *
 * The text is parsed and written again, not patched: Redoc reads Markdown with Markdoc, which disagrees with CommonMark
 * about indentation, so only a canonical form means the same to both. Outside code no `<` and no `{%` is left at all.
 */
export function safeMarkdown(markdown: string): string {
  if (!/[<[]|\{%|^\s*---/.test(markdown)) return markdown
  return writeMarkdown(safeTree(markdown)).trimEnd()
}

/** The same as a tree: it holds no HTML, no image, no reference, and no link but a safe one. */
export function safeTree(markdown: string): Root {
  const tree = parseMarkdown(markdown)
  return { ...tree, children: flow(tree.children, definitions(tree)) }
}

/** Writes a tree as Markdown in which no text is read as HTML or as a tag, whoever reads it. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, writing)
}

/** Parses CommonMark with tables, what Redoc renders. What would take the parser without measure is text. */
export function parseMarkdown(markdown: string): Root {
  if (hasTooManyMarks(markdown)) return { type: 'root', children: paragraphs(markdown) }
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
}

const prose: ('phrasing' | 'label' | 'titleQuote' | 'titleApostrophe')[] = [
  'phrasing',
  'label',
  'titleQuote',
  'titleApostrophe',
]

const writing: Options = {
  bullet: '-',
  resourceLink: true,
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  unsafe: [
    { character: '<', inConstruct: prose },
    { character: '{', after: '%', inConstruct: prose },
  ],
  handlers: {
    // A character reference is text to every parser; a backslash is not one to Markdoc's tag scanner.
    text: (node: { value: string }, _, state, info) => state.safe(node.value, { ...info, encode: ['<', '{'] }),
  },
}

type Definitions = ReadonlyMap<string, Definition>

function definitions(tree: Root): Definitions {
  const found = new Map<string, Definition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return found
}

function flow(nodes: readonly RootContent[], known: Definitions, isAgain = false): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    switch (node.type) {
      case 'definition':
        // Its references are written out as links.
        return []
      case 'html': {
        const markdown = withoutBlockTags(node.value)
        // What is left of it is looked at once more, as it would be without those tags.
        return markdown === node.value.trim() || isAgain
          ? paragraphs(node.value)
          : flow(parseMarkdown(markdown).children, known, true)
      }
      case 'code':
        return [safeCode(node.value, node.lang)]
      case 'paragraph':
      case 'heading':
        return [{ ...node, children: phrasing(node.children, known, false) }]
      default:
        return 'children' in node ? [withChildren(node, known, isAgain)] : [node]
    }
  })
}

function withChildren<T extends RootContent & Parent>(node: T, known: Definitions, isAgain: boolean): T {
  const children =
    node.type === 'tableCell'
      ? phrasing(node.children as PhrasingContent[], known, false)
      : flow(node.children, known, isAgain)
  return { ...node, children }
}

/** Raw HTML as text; the blank lines inside it would otherwise end the paragraph in the middle of its text. */
function paragraphs(html: string): RootContent[] {
  return html.split(/\n[ \t]*\n/).flatMap((block) => {
    const value = block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n')
    return value === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }]
  })
}

/** Markdoc runs its tags even inside a fence, unless the fence says not to. */
function safeCode(value: string, lang: string | null | undefined): RootContent {
  const language = /^[\w+#.-]+$/.test(lang ?? '') ? lang : undefined
  return value.includes('{%')
    ? { type: 'code', value, lang: language ?? 'text', meta: '{% process=false %}' }
    : { type: 'code', value, lang: language ?? null }
}

function phrasing(nodes: readonly PhrasingContent[], known: Definitions, inLink: boolean): PhrasingContent[] {
  return withoutFormattingTags(nodes).flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'html':
        return [text(node.value)]
      case 'inlineCode':
        return [safeInlineCode(node.value)]
      case 'link':
        return link(phrasing(node.children, known, true), node.url, node.title)
      case 'linkReference': {
        const definition = known.get(node.identifier)
        const children = phrasing(node.children, known, true)
        return definition === undefined ? children : link(children, definition.url, definition.title)
      }
      case 'image':
        return image(node.alt, node.url, inLink)
      case 'imageReference':
        return image(node.alt, known.get(node.identifier)?.url ?? '', inLink)
      default:
        return 'children' in node
          ? [{ ...node, children: phrasing(node.children, known, inLink) } as PhrasingContent]
          : [node]
    }
  })
}

function link(children: PhrasingContent[], url: string, title: string | null | undefined): PhrasingContent[] {
  if (!isSafeLink(url)) return [...children, text(` (${url})`)]
  return [{ type: 'link', url: encodeUrl(url), title: title?.replace(/\s+/g, ' ') ?? null, children }]
}

/** Showing an image would send the reader's address to its host; a link leaves the choice to the reader. */
function image(alt: string | null | undefined, url: string, inLink: boolean): PhrasingContent[] {
  const label = text(alt === undefined || alt === null || alt === '' ? 'image' : alt)
  return inLink ? [label] : link([label], url, undefined)
}

function safeInlineCode(value: string): PhrasingContent {
  const line = value.replace(/\s*[\r\n]\s*/g, ' ')
  // Where a parser sees a table that another does not see, a `|` ends the code and what follows is no code any more.
  return line.includes('|') && /<|\{%/.test(line) ? text(line) : { type: 'inlineCode', value: line }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/\s*[\r\n]\s*/g, '\n') }
}

function encodeUrl(url: string): string {
  return url.replace(/[\s<>{}"\\^`|]/g, encodeURIComponent)
}
