import { parsePointer } from './json-pointer.ts'

/** Offsets in a text; of a member of an object, its name's too. */
export interface Position {
  readonly start: number
  readonly end: number
  readonly key?: { readonly start: number; readonly end: number }
}

interface Node extends Position {
  /** Read when something in it is asked for. */
  children?: ReadonlyMap<string, Node>
}

/**
 * Finds where the nodes of a JSON text are. Only what lies on the way to a node that is asked for is looked into, and
 * that once: a document has a hundred times more nodes than findings.
 */
export class JsonPositions {
  readonly #text: string
  readonly #root: Node

  /** @param text - JSON, as `JSON.parse` has read it */
  constructor(text: string) {
    this.#text = text
    const start = skipSpace(text, text.startsWith('\uFEFF') ? 1 : 0)
    this.#root = { start, end: endOf(text, start) }
  }

  /** The node at a pointer, or the nearest one around it that is there. */
  at(pointer: string): Position {
    let node = this.#root
    for (const token of parsePointer(pointer)) {
      const child = this.#childrenOf(node).get(token)
      if (child === undefined) break
      node = child
    }
    return node
  }

  /** The node at a pointer, and by their names the members of one that is an object. */
  find(pointer: string): (Position & { readonly members: ReadonlyMap<string, Position> | undefined }) | undefined {
    let node: Node | undefined = this.#root
    for (const token of parsePointer(pointer)) node = node && this.#childrenOf(node).get(token)
    if (node === undefined) return undefined
    return { ...node, members: this.#text[node.start] === '{' ? this.#childrenOf(node) : undefined }
  }

  #childrenOf(node: Node): ReadonlyMap<string, Node> {
    node.children ??= readChildren(this.#text, node.start)
    return node.children
  }
}

function readChildren(text: string, open: number): ReadonlyMap<string, Node> {
  const children = new Map<string, Node>()
  const isObject = text[open] === '{'
  if (!isObject && text[open] !== '[') return children
  const close = isObject ? '}' : ']'
  for (let at = skipSpace(text, open + 1); text[at] !== close && at < text.length;) {
    let key: Position | undefined
    if (isObject) {
      key = { start: at, end: endOf(text, at) }
      at = skipSpace(text, skipSpace(text, key.end) + 1)
    }
    const end = endOf(text, at)
    const name = key === undefined ? String(children.size) : (JSON.parse(text.slice(key.start, key.end)) as string)
    children.set(name, { start: at, end, ...(key !== undefined && { key }) })
    at = skipSpace(text, end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return children
}

const bracketOrQuote = /["[\]{}]/g
const endOfString = /["\\]/g
const endOfPlain = /[\s,\]}]|$/g
const noSpace = /\S|$/g

function skipSpace(text: string, from: number): number {
  return indexOf(noSpace, text, from)
}

/** Where the value that begins somewhere ends. */
function endOf(text: string, start: number): number {
  const first = text[start]
  if (first === '"') return stringEnd(text, start)
  if (first !== '{' && first !== '[') return indexOf(endOfPlain, text, start)
  let depth = 0
  for (let at = start; at < text.length; at = indexOf(bracketOrQuote, text, at)) {
    const character = text[at]
    if (character === '"') {
      at = stringEnd(text, at)
      continue
    }
    depth += character === '{' || character === '[' ? 1 : -1
    at++
    if (depth === 0) return at
  }
  return text.length
}

function stringEnd(text: string, start: number): number {
  let at = indexOf(endOfString, text, start + 1)
  while (text[at] === '\\') at = indexOf(endOfString, text, at + 2)
  return at + 1
}

/** Where an expression matches next; at the end of the text, when it does not. */
function indexOf(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from
  return expression.exec(text)?.index ?? text.length
}
