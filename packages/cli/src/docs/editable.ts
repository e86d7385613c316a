import { existsSync } from 'node:fs'
import path from 'node:path'

import type { Page } from '@concord-api/docs'

/** Pages that say where they are edited only if that is in the workspace: those of our own packages are elsewhere. */
export function editable(pages: readonly Page[], folder: string): readonly Page[] {
  const known = new Map<string, boolean>()
  const isHere = (file: string): boolean => {
    const found = known.get(file) ?? (!file.startsWith('..') && existsSync(path.join(folder, file)))
    known.set(file, found)
    return found
  }
  return pages.map((page) =>
    page.source === undefined || isHere(page.source.file) ? page : { ...page, source: undefined },
  )
}
