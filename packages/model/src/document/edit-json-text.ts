import { isDeepStrictEqual } from 'node:util'

import { parseJson } from './json.ts'
import { findJsonPlaces, type JsonPlace } from './json-places.ts'
import { joinPointer, parsePointer, valueAt } from './json-pointer.ts'
import { insertion, lineEndOf, lineStart, type Splice, spliced } from './splice.ts'
import { positionOf, type TextEdit } from './text-edit.ts'

/**
 * Makes edits in a JSON text, as `editText` does; without a tree of it, which takes many times the text's size.
 * @param value - what the text means; the edits are made in it too
 */
export function editJsonText(text: string, value: unknown, edits: readonly TextEdit[]): string | undefined {
  const ends = edits.map((edit) => ({ edit, ...endOf(edit.pointer) }))
  const places = findJsonPlaces(
    text,
    ends.map(({ edit, parent }) => (edit.op === 'replace' ? edit.pointer : parent)),
  )
  const splices: Splice[] = []
  for (const { edit, parent, name } of ends) {
    const place = places.get(edit.op === 'replace' ? edit.pointer : parent)
    if (place === undefined || name === undefined) return undefined
    const splice = edit.op === 'replace' ? replaced(place, edit) : added(text, place, name, edit)
    if (splice === undefined) return undefined
    splices.push(splice)
  }
  for (const { edit, parent, name } of ends) set(valueAt(value, parent), name ?? '', edit.value)
  const after = spliced(text, splices)
  // What is read afterwards is what was meant, or nothing is written.
  return isDeepStrictEqual(parseJson(after), value) ? after : undefined
}

/** The pointer of what holds a member, and the member's name: none at the root. */
function endOf(pointer: string): { readonly parent: string; readonly name: string | undefined } {
  const path = parsePointer(pointer)
  return { parent: joinPointer('', ...path.slice(0, -1)), name: path.at(-1) }
}

function replaced({ start, end, isScalar }: JsonPlace, { value }: TextEdit): Splice | undefined {
  return isScalar ? { start, end, inserted: JSON.stringify(value) } : undefined
}

function added(text: string, place: JsonPlace, name: string, edit: TextEdit): Splice | undefined {
  const { start, end, members } = place
  const names = members?.map((one) => one.name)
  if (members === undefined || names === undefined || names.includes('$ref') || names.includes(name)) return undefined
  const first = members[0]?.start
  const line = first !== undefined && text.slice(start, first).includes('\n') ? lineStart(text, first) : undefined
  const indent = line === undefined ? undefined : `${lineEndOf(text)}${text.slice(line, first)}`
  const entry = `${JSON.stringify(name)}: ${jsonText(edit.value, indent, stepOf(text))}`
  if (first === undefined) return { start, end, inserted: `{${entry}}` }
  const at = positionOf(names, name, edit)
  const gap = indent ?? ' '
  const before = members[at - 1]
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
function set(parent: unknown, name: string, value: unknown): void {
  if (typeof parent !== 'object' || parent === null) return
  Object.defineProperty(parent, name, { value, configurable: true, enumerable: true, writable: true })
}
