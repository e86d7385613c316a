import { type Api, joinPointer, parsePointer, valueAt } from '@concord-api/model'

/**
 * The pointer of a member of the conventions, or of the nearest member above it that the author wrote: a place written
 * short has no members.
 */
export function declaredAt({ document }: Api, path: readonly string[]): string {
  let pointer = joinPointer('/x-conventions', ...path)
  while (valueAt(document, pointer) === undefined && pointer !== '') {
    pointer = joinPointer('', ...parsePointer(pointer).slice(0, -1))
  }
  return pointer
}
