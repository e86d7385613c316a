import { randomUUID } from 'node:crypto'
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { type OutputFile, tellActivity } from '@concord-api/model'

/** The list of the files a command wrote into a folder: only those does it ever replace or remove. */
const manifestName = '.concord-files'

/** What became of a file. */
type FileState = 'added' | 'changed' | 'removed' | 'unchanged'

export interface FileChange {
  /** Relative to the folder. */
  readonly path: string
  readonly state: FileState
}

/**
 * What writing files into a folder would change. Files in it that no command wrote do not count.
 * @throws {Error} for a path that leads out of the folder.
 */
export async function compareFiles(folder: string, files: readonly OutputFile[]): Promise<FileChange[]> {
  const changes: FileChange[] = []
  // One after the other: a site has more files than a process may have open.
  for (const { path: name, content } of files) {
    const before = await readFile(inside(folder, name)).catch(() => undefined)
    const isSame = before?.equals(Buffer.from(content)) === true
    changes.push({ path: name, state: before === undefined ? 'added' : isSame ? 'unchanged' : 'changed' })
  }
  const names = new Set(files.map((file) => file.path))
  const removed = (await readManifest(folder)).filter((name) => !names.has(name))
  return [...changes, ...removed.map((name) => ({ path: name, state: 'removed' as const }))]
}

/**
 * Writes files into a folder, and removes those an earlier run wrote there that are no longer made. Everything is
 * written beside its place first and then renamed, so that a failure leaves what was there; other files stay.
 */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<FileChange[]> {
  const changes = await compareFiles(folder, files)
  const written = new Set(changes.filter(isWritten).map((change) => change.path))
  const pending = files.filter(({ path: name }) => written.has(name))
  const manifest = files.map((file) => `${file.path}\n`).toSorted()
  const together = [...pending, { path: manifestName, content: manifest.join('') }]
  await writeTogether(together.map(({ path: name, content }) => ({ file: inside(folder, name), content })))
  for (const { path: name, state } of changes) {
    if (state !== 'removed') continue
    const file = inside(folder, name)
    await rm(file, { force: true })
    tellActivity({ did: 'removed', file })
  }
  return changes
}

/** Writes one file, whole or not at all. */
export async function writeOneFile(file: string, content: string | Uint8Array): Promise<void> {
  await writeTogether([{ file: path.resolve(file), content }])
}

/** A file to write, by its absolute path. */
export interface WholeFile {
  readonly file: string
  readonly content: string | Uint8Array
}

/** Writes files that belong together: all are written beside their places before the first is renamed. */
export async function writeTogether(files: readonly WholeFile[]): Promise<void> {
  const staged: { temporary: string; final: string }[] = []
  try {
    for (const { file, content } of files) staged.push(await stage(file, content))
    while (staged[0] !== undefined) {
      const { temporary, final } = staged[0]
      await rename(temporary, final)
      tellActivity({ did: 'wrote', file: final })
      staged.shift()
    }
  } finally {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })))
  }
}

async function stage(final: string, content: string | Uint8Array): Promise<{ temporary: string; final: string }> {
  await mkdir(path.dirname(final), { recursive: true })
  const temporary = path.join(path.dirname(final), `.${path.basename(final)}.${randomUUID()}.tmp`)
  try {
    // Who may read and run what was there may do so with what takes its place.
    const mode = await stat(final).then(
      (before) => before.mode,
      () => undefined,
    )
    await writeFile(temporary, content)
    if (mode !== undefined) await chmod(temporary, mode)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw cause
  }
  return { temporary, final }
}

async function readManifest(folder: string): Promise<string[]> {
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => '')
  return text.split('\n').filter((name) => name !== '' && isInside(folder, path.resolve(folder, name)))
}

function inside(folder: string, name: string): string {
  const file = path.resolve(folder, name)
  if (!isInside(folder, file)) throw new Error(`a file to write would lie outside its folder: ${name}`)
  return file
}

function isInside(folder: string, file: string): boolean {
  return file.startsWith(`${path.resolve(folder)}${path.sep}`)
}

function isWritten({ state }: FileChange): boolean {
  return state === 'added' || state === 'changed'
}
