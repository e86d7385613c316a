import { asString, isObject, member } from './json.ts'
import { joinPointer, parsePointer, parseRef, valueAt } from './json-pointer.ts'

/** A node and where it stands in the document, after every `$ref` on the way was followed. */
export interface Resolved {
  readonly node: unknown
  readonly pointer: string
}

/** More links than any hand-written chain of `$ref`s has; a longer one is a cycle. */
export const longestChain = 64

/**
 * Follows a local `$ref`, and the one behind it, to the node that is meant.
 * A reference that leads nowhere, in a circle or out of the document gives an undefined node.
 */
export function resolve(document: unknown, node: unknown, pointer: string): Resolved {
  let current: Resolved = { node, pointer }
  for (let links = 0; links <= longestChain; links++) {
    const ref = isObject(current.node) ? asString(member(current.node, '$ref')) : undefined
    if (ref === undefined) return current
    if (!ref.startsWith('#')) break
    const target = parseRef(ref).pointer
    if (target !== '' && !target.startsWith('/')) break
    current = { node: valueAt(document, target), pointer: target }
  }
  return { node: undefined, pointer }
}

/**
 * Walks a pointer through the document, following a `$ref` wherever the next token is not beside it.
 * Returns the place of the last node that exists, so that a finding about a missing member lands on its parent.
 */
export function canonicalPointer(document: unknown, pointer: string): string {
  let at: Resolved = { node: document, pointer: '' }
  for (const token of parsePointer(pointer)) {
    let next = member(at.node, token)
    if (next === undefined) {
      at = resolve(document, at.node, at.pointer)
      next = member(at.node, token)
    }
    if (next === undefined) return at.pointer
    at = { node: next, pointer: joinPointer(at.pointer, token) }
  }
  return at.pointer
}
