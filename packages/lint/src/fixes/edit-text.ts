import { isDeepStrictEqual } from 'node:util'

import type { Edit } from '@concord-api/findings'
import { parsePointer } from '@concord-api/model'
import { isMap, isScalar, type Node, type Pair, parseDocument, Scalar, stringify, type YAMLMap } from 'yaml'

/**
 * Makes an edit in the text of a YAML or JSON file. Only the lines it is about change: comments, order, quotes and
 * indentation of the rest are the author's. Undefined when the edit makes no sense there: the member exists already, the
 * node is shared (an alias, a `$ref`) or missing.
 */
export function editText(text: string, edit: Pick<Edit, 'first' | 'op' | 'pointer' | 'value'>): string | undefined {
  const document = parseDocument(text)
  if (document.errors.length > 0) return undefined
  const path = parsePointer(edit.pointer)
  const after = edit.op === 'replace' ? replaced() : added()
  if (after === undefined) return undefined
  // What is read afterwards is what was meant, or nothing is written.
  const result = parseDocument(after)
  document.setIn(pathIn(document.contents, path), edit.value)
  return result.errors.length === 0 && isDeepStrictEqual(result.toJS(), document.toJS()) ? after : undefined

  function replaced(): string | undefined {
    const node = nodeAt(document.contents, path)
    if (!isScalar(node) || node.range == null) return undefined
    return splice(text, node.range[0], node.range[1], scalarText(edit.value, node.type))
  }

  function added(): string | undefined {
    const name = path.at(-1)
    const map = nodeAt(document.contents, path.slice(0, -1))
    if (name === undefined || !isMap(map) || map.range == null || map.has('$ref')) return undefined
    if (find(map, name) !== undefined) return undefined
    const at = edit.first === true ? 0 : positionOf(map, name)
    return map.flow === true ? addToFlow(text, map, name, edit.value, at) : addToBlock(text, map, name, edit.value, at)
  }
}

function addToBlock(text: string, map: YAMLMap, name: string, value: unknown, at: number): string | undefined {
  const first = startOf(map.items[0])
  if (first === undefined) return undefined
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = ' '.repeat(first - lineStart(text, first))
  const singleQuote = !keysOf(map).some(({ type }) => type === Scalar.QUOTE_DOUBLE)
  const lines = stringify(new Map([[keyLike(map, name), value]]), { lineWidth: 0, singleQuote })
    .trimEnd()
    .split('\n')
  const entry = lines.join(`${lineEnd}${indent}`)
  if (at === 0) return splice(text, first, first, `${entry}${lineEnd}${indent}`)
  const end = endOf(map.items[at - 1])
  if (end === undefined) return undefined
  if (text[end - 1] === '\n') return splice(text, end, end, `${indent}${entry}${lineEnd}`)
  const nextLine = text.indexOf('\n', end)
  if (nextLine < 0) return `${text}${lineEnd}${indent}${entry}`
  return splice(text, nextLine + 1, nextLine + 1, `${indent}${entry}${lineEnd}`)
}

function addToFlow(text: string, map: YAMLMap, name: string, value: unknown, at: number): string | undefined {
  const [open, close] = [map.range?.[0] ?? 0, map.range?.[1] ?? 0]
  const isJson = keysOf(map).some(({ type }) => type === Scalar.QUOTE_DOUBLE) || /^\uFEFF?\s*\{/.test(text)
  const first = startOf(map.items[0])
  const breaks = first !== undefined && text.slice(open, first).includes('\n')
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = breaks ? `${lineEnd}${text.slice(lineStart(text, first), first)}` : ''
  const entry = isJson
    ? `${JSON.stringify(name)}: ${jsonText(value, breaks ? indent : undefined)}`
    : stringify(new Map([[keyLike(map, name), value]]), { collectionStyle: 'flow', lineWidth: 0, singleQuote: true })
        .trim()
        .replace(/^\{\s*|\s*\}$/g, '')
  if (first === undefined) return splice(text, open, close, isJson ? `{${entry}}` : `{ ${entry} }`)
  if (at === 0) return splice(text, first, first, `${entry},${indent === '' ? ' ' : indent}`)
  const end = endOf(map.items[at - 1])
  return end === undefined ? undefined : splice(text, end, end, `,${indent === '' ? ' ' : indent}${entry}`)
}

/** JSON over lines as those around it are, when they break; otherwise on one. */
function jsonText(value: unknown, indent: string | undefined): string {
  if (indent === undefined) return JSON.stringify(value)
  const step = indent.includes('\t') ? '\t' : 2
  return JSON.stringify(value, null, step).replaceAll('\n', indent)
}

/** Before the first name that comes after it, where the names there are in order; otherwise at the end. */
function positionOf(map: YAMLMap, name: string): number {
  const names = map.items.map(nameOf)
  const inOrder = names.every((other, index) => index === 0 || (names[index - 1] ?? '') < other)
  const next = names.findIndex((other) => other > name)
  return inOrder && next >= 0 ? next : names.length
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

/** The path as the library has it, whose keys may be numbers. */
function pathIn(root: unknown, path: readonly string[]): unknown[] {
  return path.map((token, index) => {
    const parent = nodeAt(root, path.slice(0, index))
    if (!isMap(parent)) return Number(token)
    const key = find(parent, token)?.key
    return isScalar(key) ? key.value : keyLike(parent, token)
  })
}

function find(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((pair) => nameOf(pair) === name)
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

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function splice(text: string, start: number, end: number, inserted: string): string {
  return `${text.slice(0, start)}${inserted}${text.slice(end)}`
}
