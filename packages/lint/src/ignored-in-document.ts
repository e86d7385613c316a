import { type Exception, exceptionsIn } from '@concord-api/findings'
import { isObject, joinPointer } from '@concord-api/model'

/** What excepts a node, and all below it, from rules. */
export const keyword = 'x-lint-ignore'

/**
 * The exceptions a file of a document states itself: an `x-lint-ignore` on a node, a list of `{ rule, reason, until? }`,
 * speaks of findings at the node or below it, in the same file.
 * @param shown The file's path as findings show it.
 * @param placeOf Where a pointer of the file stands.
 */
export function ignoredInDocument(
  parsed: unknown,
  shown: string,
  placeOf: (pointer: string) => Exception['place'],
): Exception[] {
  const exceptions: Exception[] = []
  visit(parsed, '')
  return exceptions

  function visit(node: unknown, pointer: string): void {
    if (isObject(node) && Object.hasOwn(node, keyword)) {
      const place = (index: number): Exception['place'] => placeOf(joinPointer(pointer, keyword, index))
      exceptions.push(
        ...exceptionsIn(
          node[keyword],
          place,
          () => (finding) => finding.file === shown && `${finding.pointer}/`.startsWith(`${pointer}/`),
        ),
      )
    }
    if (typeof node !== 'object' || node === null) return
    for (const [name, child] of Object.entries(node)) {
      if (name !== keyword) visit(child, joinPointer(pointer, name))
    }
  }
}
