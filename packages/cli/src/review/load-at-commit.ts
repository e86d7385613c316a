import { existsSync } from 'node:fs'
import path from 'node:path'

import { type Exception, relativePath, WaiverFileError } from '@concord-api/findings'
import { type Api, type ApiEntry, loadApi, LoadError } from '@concord-api/model'

import { overlaysAt } from '../git/overlays-at.ts'
import { type OldTree, prefixOf, treeAt } from '../git/tree-at.ts'
import { linesOf } from './lines-of.ts'
import { linkTo } from './link-to.ts'
import type { LoadedSide } from './loaded-side.ts'
import { waiversBeside } from './waivers-beside.ts'

/** A document at a commit. */
export interface DocumentAtCommit {
  /** What the API is called. */
  readonly name: string
  /** What people call the commit. */
  readonly ref: string
  readonly commit: string
  /** Path of the document from the top of the repository. */
  readonly path: string
  /** Paths in the working tree of the overlays that are applied, as they were then. */
  readonly overlays: readonly string[] | undefined
  /** A folder of the repository. */
  readonly from: string
  readonly linkBase: string | undefined
}

/**
 * Reads a document as it was at a commit as one side of a review; undefined when it was not there.
 * @throws {LoadError} when it cannot be used; what it says of a place has the ref in front.
 */
export async function loadAtCommit({
  name,
  ref,
  commit,
  path: file,
  overlays = [],
  from,
  linkBase,
}: DocumentAtCommit): Promise<LoadedSide | undefined> {
  const folder = path.posix.dirname(file)
  const prefix = folder === '.' ? '' : `${folder}/`
  const tree = await treeAt(commit, from, prefix)
  const document = path.join(tree.top, file)
  if (!existsSync(document)) {
    await tree.remove()
    return undefined
  }
  try {
    const asked = { commit, from, prefix: await prefixOf(from) }
    const entry = { name, file: document, overlays: await overlaysAt(asked, overlays, tree) }
    const api = await load(entry, ref, tree)
    return {
      side: {
        api,
        label: `${ref}:${file}`,
        folder: tree.top,
        linesOf: linesOf(tree.top),
        linkTo: linkBase === undefined ? undefined : linkTo(linkBase, commit, ''),
      },
      warnings: [],
      waivers: () => waiversAt(document, ref, tree),
      remove: tree.remove,
    }
  } catch (cause) {
    await tree.remove()
    throw cause
  }
}

async function load(entry: ApiEntry, ref: string, tree: OldTree): Promise<Api> {
  try {
    return await loadApi(entry, { folders: [tree.top] })
  } catch (cause) {
    if (!(cause instanceof LoadError) || cause.location?.file === undefined) throw cause
    const location = { ...cause.location, file: shownAt(ref, tree, cause.location.file) }
    throw new LoadError(cause.code, cause.message, location, { cause })
  }
}

async function waiversAt(document: string, ref: string, tree: OldTree): Promise<Exception[]> {
  try {
    return await waiversBeside(document, tree.top)
  } catch (cause) {
    if (!(cause instanceof WaiverFileError)) throw cause
    const { message, file, line, column } = cause
    throw new WaiverFileError(message, { file: shownAt(ref, tree, file), line, column })
  }
}

function shownAt(ref: string, { top }: OldTree, file: string): string {
  const shown = relativePath(top, file)
  // An overlay that is in no repository is not of any commit.
  return shown.startsWith('..') ? file : `${ref}:${shown}`
}
