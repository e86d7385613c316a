import { isDeepStrictEqual } from 'node:util'

import { parseJson } from './json.ts'
import { joinPointer, parsePointer, valueAt } from './json-pointer.ts'
import { JsonPositions } from './json-positions.ts'
import { insertion, lineEndOf, lineStart, type Splice, spliced } from './splice.ts'
import { positionOf, type TextEdit } from './text-edit.ts'

/**
 * Makes edits in a JSON text, as `editText` does; without a tree of it, which takes many times the text's size.
 * @param value - what the text means; the edits are made in it too
 */
export function editJsonText(text: string, value: unknown, edits: readonly TextEdit[]): string | undefined {
  const positions = new JsonPositions(text)
  const splices: Splice[] = []
  for (const edit of edits) {
    const splice = edit.op === 'replace' ? replaced(text, positions, edit) : added(text, positions, edit)
    if (splice === undefined) return undefined
    splices.push(splice)
  }
  for (const edit of edits) {
    const { parent, name } = endOf(edit.pointer)
    // As JSON says it: there is no -0 in it.
    if (name !== undefined) setMember(valueAt(value, parent), name, JSON.parse(JSON.stringify(edit.value)))
  }
  const after = spliced(text, splices)
  // What is read afterwards is what was meant, or nothing is written.
  return isDeepStrictEqual(parseJson(after), value) ? after : undefined
}

/** The pointer of what holds a member, and the member's name: none at the root. */
function endOf(pointer: string): { readonly parent: string; readonly name: string | undefined } {
  const path = parsePointer(pointer)
  return { parent: joinPointer('', ...path.slice(0, -1)), name: path.at(-1) }
}

function replaced(text: string, positions: JsonPositions, { pointer, value }: TextEdit): Splice | undefined {
  const found = positions.find(pointer)
  if (found === undefined || '{['.includes(text[found.start] ?? '')) return undefined
  return { start: found.start, end: found.end, inserted: JSON.stringify(value) }
}

function added(text: string, positions: JsonPositions, edit: TextEdit): Splice | undefined {
  const { parent, name } = endOf(edit.pointer)
  const { start = 0, end = 0, members } = positions.find(parent) ?? {}
  if (name === undefined || members === undefined || members.has('$ref') || members.has(name)) return undefined
  const list = [...members.values()]
  const first = list[0]?.key?.start
  const line = first !== undefined && text.slice(start, first).includes('\n') ? lineStart(text, first) : undefined
  const indent = line === undefined ? undefined : `${lineEndOf(text)}${text.slice(line, first)}`
  const entry = `${JSON.stringify(name)}: ${jsonText(edit.value, indent, stepOf(text))}`
  if (first === undefined) return { start, end, inserted: `{${entry}}` }
  const before = list[positionOf([...members.keys()], name, edit) - 1]
  const gap = indent ?? ' '
  return before === undefined ? insertion(first, `${entry},${gap}`) : insertion(before.end, `,${gap}${entry}`)
}

/** JSON over lines as those around it are, when they break; otherwise on one. */
function jsonText(value: unknown, indent: string | undefined, step: string): string {
  if (indent === undefined) return JSON.stringify(value)
  return JSON.stringify(value, null, step).replaceAll('\n', indent)
}

/** The indentation of a text: that of its root's first member. */
function stepOf(text: string): string {
  return /^\s*\{[^\S\n]*\r?\n([ \t]{1,10})"/.exec(text)?.[1] ?? '  '
}

/** Sets an own member, whatever its name. */
function setMember(parent: unknown, name: string, value: unknown): void {
  if (typeof parent !== 'object' || parent === null) return
  Object.defineProperty(parent, name, { value, configurable: true, enumerable: true, writable: true })
}
