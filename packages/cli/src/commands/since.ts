import path from 'node:path'

import { type Finding, newFindings, WaiverFileError } from '@concord-api/findings'
import type { LintOptions } from '@concord-api/lint'
import { type ApiEntry, LoadError, readApi } from '@concord-api/model'

import { overlaysAt } from '../git/overlays-at.ts'
import { commitOf, prefixOf, treeAt } from '../git/tree-at.ts'

/**
 * The findings a document did not have at a git ref, under the rules as they are set today. Where it could not be read
 * then, or was not there, every finding is new.
 */
export async function findingsSince(
  ref: string,
  entry: ApiEntry,
  options: Omit<LintOptions, 'folder'>,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const { lintApi } = await import('@concord-api/lint')
  const folder = path.dirname(entry.file)
  const commit = await commitOf(ref, folder, '`--since`')
  const prefix = await prefixOf(folder)
  const old = await treeAt(commit, folder, prefix)
  try {
    const overlays = await overlaysAt({ commit, from: folder, prefix }, entry.overlays ?? [], old)
    const then = { ...entry, file: path.join(old.folder, path.basename(entry.file)), overlays }
    return newFindings(findings, await lintApi(await readApi(then), { ...options, folder: old.folder }))
  } catch (cause) {
    if (cause instanceof LoadError || cause instanceof WaiverFileError) return [...findings]
    throw cause
  } finally {
    await old.remove()
  }
}
