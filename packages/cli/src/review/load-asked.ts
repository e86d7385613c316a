import path from 'node:path'

import { type ApiEntry, findApi, LoadError, type Workspace } from '@concord-api/model'

import { type OverlayFlags, withOverlays } from '../choose-apis.ts'
import { commitOf, prefixOf } from '../git/tree-at.ts'
import type { AskedSide } from './asked-side.ts'
import { documentInRepository } from './document-in-repository.ts'
import { loadAtCommit } from './load-at-commit.ts'
import { loadFile } from './load-file.ts'
import type { LoadedSide } from './loaded-side.ts'

/** What was asked for, found. */
export interface FoundSide {
  /** What the API is called. */
  readonly name: string
  /** The document, in the working tree: where it is, or would be. */
  readonly file: string
  readonly load: (linkBase: string | undefined) => Promise<LoadedSide>
}

/** Finds what one side of a review is asked for by; it is read when it is loaded. */
export async function findSide(
  asked: AskedSide,
  workspace: Workspace,
  { overlay = [] }: OverlayFlags,
): Promise<FoundSide> {
  const find = (argument: string): ApiEntry => withOverlays(findApi(workspace, argument), overlay)
  if (asked.kind === 'file') {
    const entry = find(asked.argument)
    return { ...entry, load: (linkBase) => loadFile(entry, linkBase) }
  }
  const from = process.cwd()
  const { ref } = asked
  const commit = await commitOf(ref, from, `\`${ref}:${asked.path}\``)
  const prefix = await prefixOf(from)
  const inRepository = documentInRepository(asked.path, prefix)
  const file = path.resolve(from, path.posix.relative(`/${prefix}`, `/${inRepository}`))
  const { name, overlays } = find(file)
  const load = async (linkBase: string | undefined): Promise<LoadedSide> => {
    const side = await loadAtCommit({ name, ref, commit, path: inRepository, overlays, from, linkBase })
    if (side !== undefined) return side
    const hint =
      prefix === '' ? '' : '; paths after a ref are from the top of the repository, with `./` from this folder'
    throw new LoadError('file-unreadable', `no such file at this commit${hint}`, { file: `${ref}:${inRepository}` })
  }
  return { name, file, load }
}
