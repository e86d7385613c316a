import path from 'node:path'

import { type Finding, newFindings, WaiverFileError } from '@concord-api/findings'
import type { LintOptions } from '@concord-api/lint'
import { type ApiEntry, LoadError, readApi } from '@concord-api/model'

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
  const old = await treeAt(await commitOf(ref, folder, '`--since`'), folder, await prefixOf(folder))
  const then = { ...entry, file: path.join(old.folder, path.basename(entry.file)) }
  try {
    return newFindings(findings, await lintApi(await readApi(then), { ...options, folder: old.folder }))
  } catch (cause) {
    if (cause instanceof LoadError || cause instanceof WaiverFileError) return [...findings]
    throw cause
  } finally {
    await old.remove()
  }
}
