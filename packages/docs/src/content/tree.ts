import type { BlockContent, Heading, ListItem, PhrasingContent, RootContent, TableCell } from 'mdast'

/** What stands in a line: text, which is never read as markup, or nodes. */
export type Inline = PhrasingContent | string | undefined | readonly Inline[]

/** Pieces of a line as nodes; what is undefined is left out, so that a piece can depend on a condition. */
export function inline(...parts: readonly Inline[]): PhrasingContent[] {
  return parts.flatMap((part): PhrasingContent[] => {
    if (part === undefined || part === '') return []
    if (typeof part === 'string') return [{ type: 'text', value: part }]
    return isList(part) ? inline(...part) : [part]
  })
}

// `Array.isArray` does not narrow what is readonly.
const isList = (part: PhrasingContent | readonly Inline[]): part is readonly Inline[] => Array.isArray(part)

export function heading(depth: Heading['depth'], ...parts: readonly Inline[]): Heading {
  return { type: 'heading', depth, children: inline(...parts) }
}

export function paragraph(...parts: readonly Inline[]): BlockContent {
  return { type: 'paragraph', children: inline(...parts) }
}

/** A block of code; `lang` is what highlights it. */
export function code(lang: string, text: string): BlockContent {
  return { type: 'code', lang, value: text }
}

/** Code in a line; a line has no breaks. */
export function mono(text: string): PhrasingContent {
  return { type: 'inlineCode', value: text.replace(/\s*[\r\n]\s*/g, ' ') }
}

export function strong(...parts: readonly Inline[]): PhrasingContent {
  return { type: 'strong', children: inline(...parts) }
}

/** @param url - of a page of this site (`/users/errors/`), or absolute and safe */
export function link(url: string, ...parts: readonly Inline[]): PhrasingContent {
  return { type: 'link', url, children: inline(...parts) as never }
}

/** @param items - a line each, or blocks */
export function list(items: readonly (Inline | readonly BlockContent[])[], ordered = false): BlockContent {
  return { type: 'list', ordered, spread: false, children: items.map(listItem) }
}

function listItem(item: Inline | readonly BlockContent[]): ListItem {
  const blocks = isBlocks(item) ? [...item] : [paragraph(item)]
  return { type: 'listItem', spread: false, children: blocks }
}

const blockTypes = new Set(['blockquote', 'code', 'list', 'paragraph', 'table'])

function isBlocks(item: Inline | readonly BlockContent[]): item is readonly BlockContent[] {
  const [first] = Array.isArray(item) ? (item as readonly unknown[]) : []
  return typeof first === 'object' && first !== null && 'type' in first && blockTypes.has(String(first.type))
}

/** A table with a row of headings; nothing where it would have no rows. */
export function table(head: readonly Inline[], rows: readonly (readonly Inline[])[]): RootContent[] {
  if (rows.length === 0) return []
  const row = (cells: readonly Inline[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell): TableCell => ({ type: 'tableCell', children: inline(cell) })),
  })
  return [{ type: 'table', align: head.map(() => null), children: [row(head), ...rows.map(row)] }]
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(items: readonly Inline[], last = 'and'): Inline {
  if (items.length < 2) return items
  return [items.slice(0, -1).map((item, index) => (index === 0 ? item : [', ', item])), ` ${last} `, items.at(-1)]
}
