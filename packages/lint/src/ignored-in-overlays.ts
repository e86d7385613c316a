import { type Exception, exceptionsIn, relativePath } from '@concord-api/findings'
import { isObject, joinPointer, type LoadedApi } from '@concord-api/model'

import { keyword } from './ignored-in-document.ts'
import type { SubjectOf } from './subjects.ts'

/**
 * The exceptions that overlays bring: of the node they were put on, wherever that was written, and of what else the
 * overlay put there.
 */
export function ignoredInOverlays(
  { api, overlays }: LoadedApi,
  folder: string,
  subjectOf: SubjectOf,
): readonly Exception[] {
  const exceptions: Exception[] = []
  if (overlays.size > 0) visit(api.document, '')
  return exceptions

  function visit(node: unknown, pointer: string): void {
    if (
      isObject(node) &&
      Object.hasOwn(node, keyword) &&
      overlays.has(api.locate(joinPointer(pointer, keyword)).file)
    ) {
      const around = parentOf(placeOf(joinPointer(pointer, keyword)))
      const covered = [placeOf(pointer), around]
      exceptions.push(
        ...exceptionsIn(
          node[keyword],
          (index) => {
            const place = placeOf(joinPointer(pointer, keyword, index))
            return { ...place, subject: subjectOf(place) }
          },
          () => (finding) =>
            covered.some((place) => place.file === finding.file && isBelow(finding.pointer, place.pointer)),
        ),
      )
    }
    if (typeof node !== 'object' || node === null) return
    for (const [name, child] of Object.entries(node)) {
      if (name !== keyword) visit(child, joinPointer(pointer, name))
    }
  }

  function placeOf(pointer: string): Omit<Exception['place'], 'subject'> {
    const { file, line, column, pointer: written } = api.locate(pointer)
    return { file: relativePath(folder, file), line, column, pointer: written }
  }
}

function isBelow(pointer: string, parent: string): boolean {
  return `${pointer}/`.startsWith(`${parent}/`)
}

function parentOf<T extends { readonly pointer: string }>(place: T): T {
  return { ...place, pointer: place.pointer.slice(0, place.pointer.lastIndexOf('/')) }
}
