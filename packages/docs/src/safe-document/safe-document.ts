import { asString, isObject, type JsonObject, valueAt } from '@concord-api/model'

import { documentFields, type DocumentField, type DocumentType, linkFields, markdownFields } from './document-types.ts'
import { jsonCopy } from './json-copy.ts'
import { safeMarkdown } from './safe-markdown.ts'
import { isEmbeddedImage, isSafeLink } from './safe-url.ts'

/** Where a link with a scheme that is not followed leads instead. */
const nowhere = 'about:invalid'

type Mutable = { [key: string]: unknown }

/**
 * A copy of a document that Redoc can be given though its author is not trusted: no description holds HTML, no link
 * runs code, nothing is fetched from elsewhere, neither while the page is built nor while it is read.
 * Only what the OpenAPI object model calls text is rewritten: examples, defaults, enum values and names stay.
 */
export function safeDocument(document: JsonObject): JsonObject {
  const copy = withoutActiveKeys(jsonCopy(document))
  const root = isObject(copy) ? copy : {}
  const rewritten = new Map<string, string>()
  const visited = new Map<object, Set<DocumentType>>()
  // A list, not recursion: chains of schemas can be longer than the stack.
  const queue: { node: unknown; type: DocumentType }[] = [{ node: root, type: 'OpenApi' }]

  const markdown = (text: string): string => {
    const known = rewritten.get(text)
    if (known !== undefined) return known
    const safe = safeMarkdown(text)
    rewritten.set(text, safe)
    return safe
  }

  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { node, type } = next
    if (!isObject(node)) continue
    const types = visited.get(node) ?? new Set()
    if (types.has(type)) continue
    visited.set(node, types.add(type))

    // Whatever a reference leads to is shown as what the reference stands for, even a part of an extension.
    const ref = asString(node['$ref'])
    if (ref !== undefined) queue.push(...targets(root, ref).map((found) => ({ node: found, type })))
    rewriteNode(node, type, markdown)
    for (const found of members(node, type)) queue.push(found)
  }
  return root
}

function members(node: JsonObject, type: DocumentType): { node: unknown; type: DocumentType }[] {
  const known = documentFields[type]
  return Object.entries(node).flatMap(([key, value]) => {
    const field: DocumentField | undefined = Object.hasOwn(known, key) ? known[key] : known['*']
    if (field === undefined) return []
    const nodes =
      field.shape === 'map' && isObject(value) ? Object.values(value) : Array.isArray(value) ? value : [value]
    return nodes.map((child: unknown) => ({ node: child, type: field.type }))
  })
}

/** Redoc looks a reference up as it is written, the bundler before it decodes it first. */
function targets(root: JsonObject, ref: string): unknown[] {
  const fragment = ref.slice(1)
  return [fragment, decodeFragment(fragment)].map((pointer) =>
    pointer === '' || pointer.startsWith('/') ? valueAt(root, pointer) : undefined,
  )
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function rewriteNode(node: Mutable, type: DocumentType, markdown: (text: string) => string): void {
  const texts = type === 'EnumDescriptions' ? Object.keys(node) : markdownFields(type)
  for (const key of texts) {
    if (!Object.hasOwn(node, key)) continue
    const value = node[key]
    // An object here could be a syntax tree of Markdoc, which Redoc would render unchecked.
    if (typeof value === 'string') node[key] = markdown(value)
    else if (typeof value === 'object' && value !== null) node[key] = markdown(JSON.stringify(value))
  }
  for (const key of linkFields[type] ?? []) {
    const value = node[key]
    if (typeof value === 'string' && !isSafeLink(value)) node[key] = nowhere
  }
  if (type === 'Logo') keepEmbeddedLogo(node)
  if (type === 'Badge') keepPlainBadge(node)
}

function keepEmbeddedLogo(node: Mutable): void {
  if (typeof node['url'] !== 'string' || !isEmbeddedImage(node['url'])) delete node['url']
  if (!isColour(node['backgroundColor'])) delete node['backgroundColor']
}

function keepPlainBadge(node: Mutable): void {
  delete node['icon']
  if (!isColour(node['color'])) delete node['color']
}

/** A name or a hexadecimal number: `url(…)` in a style would be a request. */
function isColour(value: unknown): boolean {
  return typeof value === 'string' && /^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(value)
}

/**
 * Renames what is acted on wherever it stands, even in an example: a `$ref` out of the document is read from disk or
 * fetched while the page is built, and `$$mdtype` marks a syntax tree of Markdoc.
 */
function withoutActiveKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutActiveKeys)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const active = key === '$$mdtype' || (key === '$ref' && typeof item === 'string' && !item.startsWith('#'))
      return [active ? `${key} (not followed)` : key, withoutActiveKeys(item)]
    }),
  )
}
