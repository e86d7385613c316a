import { isObject, parsePointer, valueAt } from '@concord-api/model'

import { cleanDocument } from './clean-document.ts'

/** By JSON Pointer, the value a node gets; undefined takes the node away. */
export type Changes = Readonly<Record<string, unknown>>

/** The clean document with some nodes changed. */
export function changedDocument(changes: Changes): Record<string, unknown> {
  const document = cleanDocument()
  changeDocument(document, changes)
  return document
}

/** Changes nodes of a document in place. */
export function changeDocument(document: Record<string, unknown>, changes: Changes): void {
  for (const [pointer, value] of Object.entries(changes)) {
    const end = pointer.lastIndexOf('/')
    const parent = valueAt(document, pointer.slice(0, end))
    const name = parsePointer(pointer.slice(end))[0] ?? ''
    if (Array.isArray(parent) && value === undefined) parent.splice(Number(name), 1)
    else if (Array.isArray(parent)) parent[Number(name)] = value
    else if (!isObject(parent)) throw new Error(`nothing to change at ${pointer}`)
    else if (value === undefined) delete (parent as Record<string, unknown>)[name]
    else (parent as Record<string, unknown>)[name] = structuredClone(value)
  }
}
