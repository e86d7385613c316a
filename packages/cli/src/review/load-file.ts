import { existsSync } from 'node:fs'
import path from 'node:path'

import { relativePath } from '@concord-api/findings'
import { type ApiEntry, readApi, usableApi } from '@concord-api/model'

import { commitOf, prefixOf } from '../git/tree-at.ts'
import { UsageError } from '../usage-error.ts'
import { linesOf } from './lines-of.ts'
import { linkTo } from './link-to.ts'
import type { LoadedSide } from './loaded-side.ts'
import { waiversBeside } from './waivers-beside.ts'

/**
 * Reads a document of the working tree as one side of a review. As at a commit, its references reach the whole
 * repository.
 */
export async function loadFile(entry: ApiEntry, linkBase: string | undefined): Promise<LoadedSide> {
  const folder = process.cwd()
  const top = repositoryAround(entry.file)
  const loaded = await readApi(entry, top === undefined ? {} : { folders: [top] })
  return {
    side: {
      api: usableApi(loaded),
      label: relativePath(folder, path.resolve(entry.file)),
      folder,
      linesOf: linesOf(folder),
      linkTo: linkBase === undefined ? undefined : await linksOf(linkBase, folder),
    },
    warnings: loaded.warnings,
    waivers: () => waiversBeside(path.resolve(entry.file), folder),
    remove: async () => {},
  }
}

/** The nearest folder around a file that git knows as the top of a repository. */
function repositoryAround(file: string): string | undefined {
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder
    if (folder === path.dirname(folder)) return undefined
  }
}

/** Lines are looked at in the commit that is checked out; outside a repository there is nothing to look at. */
async function linksOf(linkBase: string, folder: string): Promise<LoadedSide['side']['linkTo']> {
  try {
    return linkTo(linkBase, await commitOf('HEAD', folder, '`--link-base`'), await prefixOf(folder))
  } catch (cause) {
    if (cause instanceof UsageError) return undefined
    throw cause
  }
}
