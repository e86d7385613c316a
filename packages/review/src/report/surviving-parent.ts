import { type Api, isObject, joinPointer, member, parsePointer } from '@concord-api/model'

import { itemName } from './item-name.ts'

/**
 * Where in the head something of the base would stand: the pointer of the nearest thing around it that is still there.
 * An operation is looked for by its id first; items of lists are, by what they are known by.
 */
export function survivingParent(base: Api, head: Api, pointer: string): string {
  const start = startOf(base, head, pointer)
  let before: unknown = base.resolve(valueOf(base, start.base))
  let after: unknown = head.resolve(valueOf(head, start.head))
  let at = start.head
  for (const token of parsePointer(pointer.slice(start.base.length))) {
    const lost = member(before, token)
    const key = Array.isArray(before) ? indexOf(after, itemName(lost)) : token
    const left = key === undefined ? undefined : member(after, key)
    if (key === undefined || left === undefined) break
    at = joinPointer(at, key)
    before = base.resolve(lost)
    after = head.resolve(left)
  }
  return at
}

/** The deepest place that both documents certainly share: an operation that both have, or the top. */
function startOf(base: Api, head: Api, pointer: string): { readonly base: string; readonly head: string } {
  const there = base.operations.find((operation) => `${pointer}/`.startsWith(`${operation.pointer}/`))
  const here = there && head.operations.find(({ id }) => id === there.id)
  return there === undefined || here === undefined
    ? { base: '', head: '' }
    : { base: there.pointer, head: here.pointer }
}

function valueOf({ document }: Api, pointer: string): unknown {
  return parsePointer(pointer).reduce<unknown>(member, document)
}

/** Where in a list the item of a name is. */
function indexOf(list: unknown, name: string | undefined): string | undefined {
  if (!Array.isArray(list) || name === undefined) return undefined
  const index = list.findIndex((item) => itemName(isObject(item) ? item : String(item)) === name)
  return index < 0 ? undefined : String(index)
}
