import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { UsageError } from '../usage-error.ts'
import { runGit } from './run-git.ts'

/** A folder as it was at a git ref, in a folder of its own that has to be removed. */
export interface OldTree {
  readonly folder: string
  readonly remove: () => Promise<void>
}

/**
 * The YAML and JSON files of a folder as they were at a git ref. Nothing is checked out: neither the working tree nor
 * the index is touched. Symbolic links and submodules are left out, so that nothing leads out of the folder.
 * @throws {UsageError} when the folder is in no repository, or the ref is not known there.
 */
export async function treeAt(ref: string, folder: string): Promise<OldTree> {
  const commit = await commitOf(ref, folder)
  const prefix = (await runGit(folder, ['rev-parse', '--show-prefix'])).toString().replace(/\n$/, '')
  const below = prefix === '' ? [] : [prefix]
  const listing = await runGit(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...below])
  const files = documentFiles(listing.toString())
  const contents = readBatch(await runGit(folder, ['cat-file', '--batch'], files.map(({ id }) => `${id}\n`).join('')))
  const old = await realpath(await mkdtemp(path.join(tmpdir(), 'concord-since-')))
  const tree: OldTree = {
    folder: old,
    remove: () => rm(old, { recursive: true, force: true }),
  }
  try {
    for (const [index, { name }] of files.entries()) {
      const file = path.join(old, name.slice(prefix.length))
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, contents[index] ?? '')
    }
    return tree
  } catch (cause) {
    await tree.remove()
    throw cause
  }
}

async function commitOf(ref: string, folder: string): Promise<string> {
  await runGit(folder, ['rev-parse', '--git-dir']).catch((cause: unknown) => {
    if (cause instanceof UsageError) throw cause
    throw new UsageError('`--since` compares with a commit, and this folder is in no git repository', { cause })
  })
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  const commit = await runGit(folder, args).catch((cause: unknown) => {
    throw new UsageError(`git knows no commit \`${ref}\`: name a branch, a tag or a commit`, { cause })
  })
  return commit.toString().trim()
}

/** Lines of `git ls-tree -z`: `<mode> blob <id>\t<path>`; files have the modes 100644 and 100755. */
function documentFiles(listing: string): { readonly id: string; readonly name: string }[] {
  return listing.split('\0').flatMap((line) => {
    const [, id, name] = /^100\d+ blob ([\da-f]+)\t(.+\.(?:ya?ml|json))$/is.exec(line) ?? []
    return id === undefined || name === undefined ? [] : [{ id, name }]
  })
}

/** What `git cat-file --batch` writes for each: `<id> blob <size>`, a line end, the content, a line end. */
function readBatch(output: Buffer): Buffer[] {
  const contents: Buffer[] = []
  for (let start = 0; start < output.length;) {
    const headEnd = output.indexOf('\n', start)
    const size = Number(output.toString('latin1', start, headEnd).split(' ')[2])
    contents.push(output.subarray(headEnd + 1, headEnd + 1 + size))
    start = headEnd + size + 2
  }
  return contents
}
