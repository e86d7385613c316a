import { relativePath } from '@concord-api/findings'
import { type ApiEntry, LoadError, readWorkspace, type Workspace } from '@concord-api/model'

import { runGit } from '../git/run-git.ts'

/** The commit that a ref names, and where the workspace is in the repository. */
export interface WorkspaceAtCommit {
  readonly commit: string
  /** From the top: `services/users/`, empty for the top itself. */
  readonly prefix: string
}

/**
 * The APIs that `redocly.yaml` listed at a commit, with the paths their documents would have in the working tree;
 * undefined when there was no such file.
 * @throws {LoadError} when it cannot be used.
 */
export async function apisAtCommit(
  ref: string,
  { commit, prefix }: WorkspaceAtCommit,
  { folder, configFile }: Workspace,
): Promise<readonly ApiEntry[] | undefined> {
  if (configFile === undefined) return undefined
  const file = `${prefix}${relativePath(folder, configFile)}`
  const text = await runGit(folder, ['cat-file', 'blob', `${commit}:${file}`]).catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return readWorkspace(configFile, text.toString()).apis
  } catch (cause) {
    if (!(cause instanceof LoadError)) throw cause
    throw new LoadError(cause.code, cause.message, { ...cause.location, file: `${ref}:${file}` }, { cause })
  }
}
