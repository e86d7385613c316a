import { isObject, joinPointer, type JsonObject, parsePointer, valueAt } from '../../packages/model/src/index.ts'

/** What changes in a document, by JSON Pointers; a step is left out where nothing is to be done. */
export interface DocumentEdit {
  /** Members that move, before anything else. */
  readonly rename?: Readonly<Record<string, string>>
  /** Words that are replaced everywhere: names of components and parameters. */
  readonly replace?: Readonly<Record<string, string>>
  readonly set?: Readonly<Record<string, unknown>>
  /** Values that come to the end of lists. */
  readonly append?: Readonly<Record<string, unknown>>
  /** How many entries go from the end of lists, as a negative number. */
  readonly drop?: Readonly<Record<string, number>>
  /** References that go from lists. */
  readonly filter?: Readonly<Record<string, string>>
  readonly remove?: readonly string[]
}

/**
 * A copy of a document with an edit in it.
 * @throws {Error} where there is nothing at a pointer that has to be there: a scenario that edits nothing proves nothing.
 */
export function applyEdit(document: JsonObject, edit: DocumentEdit): JsonObject {
  const copy = copyOf(document, edit.replace ?? {}) as JsonObject
  for (const [from, to] of Object.entries(edit.rename ?? {})) {
    // A name that was replaced everywhere has moved already.
    if (valueAt(copy, from) !== undefined) put(copy, to, take(copy, from))
    renamePlaceholders(copy, from, to)
  }
  for (const [pointer, value] of Object.entries(edit.set ?? {})) put(copy, pointer, value)
  for (const [pointer, value] of Object.entries(edit.append ?? {})) listAt(copy, pointer).push(value)
  for (const [pointer, count] of Object.entries(edit.drop ?? {})) listAt(copy, pointer).splice(count)
  for (const [pointer, ref] of Object.entries(edit.filter ?? {})) {
    const list = listAt(copy, pointer)
    const index = list.findIndex((entry) => isObject(entry) && entry['$ref'] === ref)
    if (index < 0) throw new Error(`${ref} is not in ${pointer}`)
    list.splice(index, 1)
  }
  for (const pointer of edit.remove ?? []) take(copy, pointer)
  return copy
}

function copyOf(value: unknown, words: Readonly<Record<string, string>>): unknown {
  let text = JSON.stringify(value)
  for (const [from, to] of Object.entries(words)) {
    if (!text.includes(`"${from}"`)) throw new Error(`${from} is nowhere`)
    text = text.replaceAll(`"${from}"`, `"${to}"`)
  }
  return JSON.parse(text)
}

/** Path parameters go by the name in the path. */
function renamePlaceholders(document: JsonObject, from: string, to: string): void {
  const before = /\{([^{}]+)\}[^{}]*$/.exec(from)?.[1]
  const after = /\{([^{}]+)\}[^{}]*$/.exec(to)?.[1]
  if (before === undefined || after === undefined || before === after) return
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const parameter = node as Record<string, unknown>
    if (parameter['in'] === 'path' && parameter['name'] === before) parameter['name'] = after
    Object.values(node).forEach(visit)
  }
  visit(document)
}

function parentOf(document: JsonObject, pointer: string): { parent: Record<string, unknown>; key: string } {
  const tokens = parsePointer(pointer)
  const key = tokens.pop() ?? ''
  const parent = valueAt(document, joinPointer('', ...tokens))
  if (typeof parent !== 'object' || parent === null) throw new Error(`nothing above ${pointer}`)
  return { parent: parent as Record<string, unknown>, key }
}

function put(document: JsonObject, pointer: string, value: unknown): void {
  const { parent, key } = parentOf(document, pointer)
  parent[key] = value
}

function take(document: JsonObject, pointer: string): unknown {
  const { parent, key } = parentOf(document, pointer)
  if (!Object.hasOwn(parent, key)) throw new Error(`nothing at ${pointer}`)
  const value = parent[key]
  delete parent[key]
  return value
}

function listAt(document: JsonObject, pointer: string): unknown[] {
  const list = valueAt(document, pointer)
  if (!Array.isArray(list)) throw new Error(`no list at ${pointer}`)
  return list as unknown[]
}
