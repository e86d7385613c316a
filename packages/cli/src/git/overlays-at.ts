import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { runGit } from './run-git.ts'
import type { OldTree } from './tree-at.ts'

/** Where overlays are asked for. */
interface Asked {
  readonly commit: string
  /** A folder of the repository. */
  readonly from: string
  /** Where that is, from the top of the repository. */
  readonly prefix: string
}

/**
 * Overlays for a document at a commit, put into the tree of that commit: each as it was then, and as it is now where
 * there was none. One outside the repository has no past: it is used as it is.
 * @param overlays Paths in the working tree.
 */
export async function overlaysAt(
  { commit, from, prefix }: Asked,
  overlays: readonly string[],
  tree: OldTree,
): Promise<string[]> {
  const top = path.resolve(from, ...prefix.split('/').flatMap((name) => (name === '' ? [] : ['..'])))
  const files: string[] = []
  for (const overlay of overlays) {
    const inRepository = path.relative(top, path.resolve(overlay)).replaceAll(path.sep, '/')
    if (inRepository.startsWith('../') || path.isAbsolute(inRepository)) {
      files.push(overlay)
      continue
    }
    const file = path.join(tree.top, inRepository)
    const then = await runGit(from, ['cat-file', 'blob', `${commit}:${inRepository}`]).catch(() => undefined)
    await mkdir(path.dirname(file), { recursive: true })
    await (then === undefined ? copyNow(overlay, file) : writeFile(file, then))
    files.push(file)
  }
  return files
}

/** A file that is not there now either is missed by whoever reads it. */
async function copyNow(overlay: string, file: string): Promise<void> {
  await copyFile(overlay, file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause
  })
}
