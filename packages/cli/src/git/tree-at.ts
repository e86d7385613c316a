import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { UsageError } from '../usage-error.ts'
import { runGit } from './run-git.ts'

/** A folder as it was at a commit, in a temporary folder that has to be removed. */
export interface OldTree {
  /** What was asked for. */
  readonly folder: string
  /** The top of the repository. Only what was needed of it is there. */
  readonly top: string
  readonly remove: () => Promise<void>
}

/**
 * The YAML and JSON files of a folder as they were at a commit, and of the whole repository when one of them refers to
 * something outside it. Nothing is checked out: neither the working tree nor the index is touched. Symbolic links and
 * submodules are left out, so that nothing leads out of the repository.
 * @param commit As {@link commitOf} gives it.
 * @param folder A folder of the repository that is there now: git is run in it.
 * @param prefix What to read, from the top of the repository: `spec/users/`, empty for all.
 */
export async function treeAt(commit: string, folder: string, prefix: string): Promise<OldTree> {
  let files = await filesBelow(folder, commit, prefix)
  if (files.some((file) => refersOutside(file, prefix))) files = await filesBelow(folder, commit, '')
  const top = await realpath(await mkdtemp(path.join(tmpdir(), 'concord-tree-')))
  const tree: OldTree = {
    folder: path.join(top, prefix),
    top,
    remove: () => rm(top, { recursive: true, force: true }),
  }
  try {
    await mkdir(tree.folder, { recursive: true })
    for (const { name, content } of files) {
      const file = path.join(top, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, content)
    }
    return tree
  } catch (cause) {
    await tree.remove()
    throw cause
  }
}

/** Where a folder is in its repository: `spec/users/`, empty for its top. */
export async function prefixOf(folder: string): Promise<string> {
  return (await runGit(folder, ['rev-parse', '--show-prefix'])).toString().replace(/\n$/, '')
}

/**
 * The id of the commit a ref names.
 * @throws {UsageError} when the folder is in no repository, or the ref is not known there.
 */
export async function commitOf(ref: string, folder: string, asker: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  try {
    return (await runGit(folder, args)).toString().trim()
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    const isRepository = await runGit(folder, ['rev-parse', '--git-dir']).then(
      () => true,
      () => false,
    )
    if (isRepository)
      throw new UsageError(`git knows no commit \`${ref}\`: name a branch, a tag or a commit`, { cause })
    throw new UsageError(`${asker} compares with a commit, and this folder is in no git repository`, { cause })
  }
}

interface OldFile {
  /** Path from the top of the repository. */
  readonly name: string
  readonly content: Buffer
}

async function filesBelow(folder: string, commit: string, prefix: string): Promise<OldFile[]> {
  const below = prefix === '' ? [] : [prefix]
  const listing = await runGit(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...below])
  const files = documentFiles(listing.toString())
  const contents = readBatch(await runGit(folder, ['cat-file', '--batch'], files.map(({ id }) => `${id}\n`).join('')))
  return files.map(({ name }, index) => ({ name, content: contents[index] ?? Buffer.alloc(0) }))
}

/** Whether a file mentions, outside comments, a path with more steps up than there are folders around it. */
function refersOutside({ name, content }: OldFile, prefix: string): boolean {
  const steps = '../'.repeat(name.slice(prefix.length).split('/').length)
  if (prefix === '' || !content.includes(steps)) return false
  return content
    .toString()
    .split('\n')
    .some((line) => line.includes(steps) && !/^\s*#/.test(line))
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
