import { isDeepStrictEqual } from 'node:util'

import {
  Document,
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  type YAMLMap,
} from 'yaml'

import { commentMembers } from './comment-members.ts'
import { editJsonText } from './edit-json-text.ts'
import { parseJson } from './json.ts'
import { joinPointer, parsePointer } from './json-pointer.ts'
import { insertion, lineEndOf, lineStart, type Splice, spliced } from './splice.ts'
import { positionOf, type TextEdit } from './text-edit.ts'
import { yamlText } from './yaml-text.ts'

/** Whoever read the file found names that repeat, and in less than the square of their number. */
const loosely = { uniqueKeys: false }

/**
 * Makes edits in the text of a YAML or JSON file. Only the lines they are about change: comments, order, quotes and
 * indentation of the rest are the author's. Undefined when one makes no sense there: the member exists already, the node
 * is shared (an alias, a `$ref`) or missing.
 */
export function editText(text: string, ...edits: readonly TextEdit[]): string | undefined {
  // Of a member that is there twice, a parser of JSON sees one.
  if (new Set(edits.map(({ pointer }) => pointer)).size < edits.length) return undefined
  // Most large documents are JSON, whose own parser takes a small part of the time and memory.
  const json = parseJson(text)
  return json === undefined ? editYamlText(text, edits) : editJsonText(text, json, edits)
}

function editYamlText(text: string, edits: readonly TextEdit[]): string | undefined {
  const document = parseDocument(text, loosely)
  if (document.errors.length > 0) return undefined
  const splices: Splice[] = []
  for (const edit of edits) {
    const splice = edit.op === 'replace' ? replaced(document, edit) : added(document, text, edit)
    if (splice === undefined) return undefined
    splices.push(splice)
  }
  const after = spliced(text, splices)
  for (const edit of edits) setIn(document, edit)
  // What is read afterwards is what was meant, or nothing is written.
  return isSame(after, document) ? after : undefined
}

function isSame(text: string, document: Document.Parsed): boolean {
  try {
    return isDeepStrictEqual(valueIn(text), document.toJS())
  } catch (cause) {
    // The library reads no more than so many aliases; one that is part of itself has no end.
    if (cause instanceof ReferenceError || cause instanceof RangeError) return false
    throw cause
  }
}

/** What a text means. */
function valueIn(text: string): unknown {
  const document = parseDocument(text, loosely)
  return document.errors.length === 0 ? document.toJS() : undefined
}

function replaced({ contents }: Document.Parsed, { pointer, value }: TextEdit): Splice | undefined {
  const node = nodeAt(contents, parsePointer(pointer))
  if (!isScalar(node) || node.range == null) return undefined
  return { start: node.range[0], end: node.range[1], inserted: scalarText(value, node.type) }
}

function added({ contents }: Document.Parsed, text: string, edit: TextEdit): Splice | undefined {
  const path = parsePointer(edit.pointer)
  const name = path.at(-1)
  const map = nodeAt(contents, path.slice(0, -1))
  if (name === undefined || !isMap(map) || map.range == null || map.has('$ref')) return undefined
  if (find(map, name) !== undefined) return undefined
  const at = positionOf(map.items.map(nameOf), name, edit)
  return map.flow === true ? addToFlow(text, map, name, edit, at) : addToBlock(text, map, name, edit, at)
}

function addToBlock(text: string, map: YAMLMap, name: string, edit: TextEdit, at: number): Splice | undefined {
  const first = startOf(map.items[0])
  if (first === undefined) return undefined
  const lineEnd = lineEndOf(text)
  const indent = ' '.repeat(first - lineStart(text, first))
  const singleQuote = !keysOf(map).some(({ type }) => type === Scalar.QUOTE_DOUBLE)
  const lines = memberText(keyLike(map, name), edit, singleQuote).trimEnd().split('\n')
  const entry = lines.map((line, index) => (index === 0 || line === '' ? line : `${indent}${line}`)).join(lineEnd)
  const next = startOf(map.items[at])
  // Above the comment of the member it comes before there is no telling whose it is: below it.
  if (next !== undefined && (at === 0 || edit.before !== undefined))
    return insertion(next, `${entry}${lineEnd}${indent}`)
  const end = endOf(map.items[at - 1])
  if (end === undefined) return undefined
  if (text[end - 1] === '\n') return insertion(end, `${indent}${entry}${lineEnd}`)
  const nextLine = text.indexOf('\n', end)
  if (nextLine < 0) return insertion(text.length, `${lineEnd}${indent}${entry}`)
  return insertion(nextLine + 1, `${indent}${entry}${lineEnd}`)
}

/** A member in block style, comments over what they are about. */
function memberText(key: number | string, { value, comments }: TextEdit, singleQuote: boolean): string {
  const document = new Document(new Map([[key, value]]))
  if (comments !== undefined) commentMembers(document, comments, joinPointer('', key))
  return yamlText(document, { singleQuote })
}

function addToFlow(text: string, map: YAMLMap, name: string, { value }: TextEdit, at: number): Splice | undefined {
  const [open, close] = [map.range?.[0] ?? 0, map.range?.[1] ?? 0]
  const isJson = keysOf(map).some(({ type }) => type === Scalar.QUOTE_DOUBLE) || /^\uFEFF?\s*\{/.test(text)
  const first = startOf(map.items[0])
  const breaks = first !== undefined && text.slice(open, first).includes('\n')
  const indent = breaks ? `${lineEndOf(text)}${text.slice(lineStart(text, first), first)}` : ''
  const entry = isJson
    ? `${JSON.stringify(name)}: ${jsonText(value, breaks ? indent : undefined)}`
    : yamlText(new Document(new Map([[keyLike(map, name), value]])), { collectionStyle: 'flow', singleQuote: true })
        .trim()
        .replace(/^\{\s*|\s*\}$/g, '')
  if (first === undefined) return { start: open, end: close, inserted: isJson ? `{${entry}}` : `{ ${entry} }` }
  const gap = indent === '' ? ' ' : indent
  if (at === 0) return insertion(first, `${entry},${gap}`)
  const end = endOf(map.items[at - 1])
  return end === undefined ? undefined : insertion(end, `,${gap}${entry}`)
}

/** JSON over lines as those around it are, when they break; otherwise on one. */
function jsonText(value: unknown, indent: string | undefined): string {
  if (indent === undefined) return JSON.stringify(value)
  const step = indent.includes('\t') ? '\t' : 2
  return JSON.stringify(value, null, step).replaceAll('\n', indent)
}

/** A name as its neighbours are written: statuses may be numbers. */
function keyLike(map: YAMLMap, name: string): string | number {
  const isNumber = /^[1-9]\d*$/.test(name) && keysOf(map).some(({ value }) => typeof value === 'number')
  return isNumber ? Number(name) : name
}

function scalarText(value: unknown, type: Scalar['type']): string {
  if (type === Scalar.QUOTE_DOUBLE) return JSON.stringify(value)
  return stringify(value, { lineWidth: 0, singleQuote: true, defaultStringType: stringType(type) }).trimEnd()
}

function stringType(type: Scalar['type']): 'PLAIN' | 'QUOTE_SINGLE' {
  return type === Scalar.QUOTE_SINGLE ? 'QUOTE_SINGLE' : 'PLAIN'
}

function nodeAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, token) => {
    if (isMap(node)) return find(node, token)?.value
    const items = (node as { items?: unknown } | undefined)?.items
    return Array.isArray(items) && /^\d+$/.test(token) ? (items[Number(token)] as unknown) : undefined
  }, root)
}

/** Sets a member of a collection that is there; the library's own `setIn` looks through all members on the way. */
function setIn({ contents }: Document.Parsed, { pointer, value }: TextEdit): void {
  const path = parsePointer(pointer)
  const [parent, token] = [nodeAt(contents, path.slice(0, -1)), path.at(-1)]
  if (!isCollection(parent) || token === undefined) return
  const key = isMap(parent) ? find(parent, token)?.key : Number(token)
  parent.set(isScalar(key) ? key.value : (key ?? keyLike(parent as YAMLMap, token)), value)
}

/** Many edits are about members of the same large map. */
const indexes = new WeakMap<YAMLMap, { readonly size: number; readonly byName: ReadonlyMap<string, Pair> }>()

function find(map: YAMLMap, name: string): Pair | undefined {
  const known = indexes.get(map)
  // Members are added to maps, and none is taken away.
  const index = known?.size === map.items.length ? known : { size: map.items.length, byName: byNameOf(map) }
  indexes.set(map, index)
  return index.byName.get(name)
}

/** The first of each name, should there be several. */
function byNameOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  return new Map(map.items.map((pair) => [nameOf(pair), pair] as const).toReversed())
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key)
}

function keysOf(map: YAMLMap): Scalar[] {
  return map.items.map(({ key }) => key).filter((key) => isScalar(key))
}

function startOf(pair: Pair | undefined): number | undefined {
  return (pair?.key as Node | undefined)?.range?.[0]
}

/** Where the text of a member ends; what follows on its line is its comment. */
function endOf(pair: Pair | undefined): number | undefined {
  let node = (pair?.value ?? pair?.key) as Node | undefined
  while (isCollectionInBlock(node) && node.items.length > 0) {
    const last = node.items.at(-1) as Node | Pair | undefined
    node = (last !== undefined && 'key' in last ? (last.value ?? last.key) : last) as Node | undefined
  }
  return node?.range?.[1]
}

function isCollectionInBlock(node: Node | undefined): node is Node & { items: unknown[] } {
  return node !== undefined && 'items' in node && (node as { flow?: boolean }).flow !== true
}
