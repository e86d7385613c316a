import { readdirSync, rmSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import type { OutputFile } from '@concord-api/model'

import { claimFolder, untilWritten, workName } from './claim-folder.ts'
import { inside, isInside } from './inside.ts'
import { finishJournal, readyFile, writeJournal } from './journal.ts'
import { stage } from './stage.ts'

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
 * What writing files into a folder would change, once nobody is writing there. Files in it that no command wrote do not
 * count.
 * @throws {Error} for a path that leads out of the folder.
 */
export async function compareFiles(folder: string, files: readonly OutputFile[]): Promise<FileChange[]> {
  await untilWritten(folder)
  return changesOf(folder, files)
}

/**
 * Writes files into a folder, and removes those an earlier run wrote there that are no longer made; other files stay.
 * Everything is made ready in a work folder first: a failure before that leaves what was there, and after that the next
 * run finishes what this one could not. Runs into the same folder wait for each other.
 */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<FileChange[]> {
  const manifest = {
    path: manifestName,
    content: files
      .map((file) => `${file.path}\n`)
      .toSorted()
      .join(''),
  }
  const all = [...files, manifest]
  // A folder that cannot be written to will do, where there is nothing to write.
  if (!(await exists(path.join(folder, workName))) && (await changesOf(folder, all)).every(isUnchanged)) {
    return changesOf(folder, files)
  }
  const { work, release } = await claimFolder(folder)
  try {
    finishJournal(folder, work)
    const changes = await changesOf(folder, all)
    const put = new Set(changes.filter(isWritten).map((change) => change.path))
    const remove = changes.filter(({ state }) => state === 'removed').map((change) => change.path)
    removeUnfinished(work)
    for (const { path: name, content } of all) {
      if (put.has(name)) await stage(readyFile(work, name), inside(folder, name), content)
    }
    writeJournal(work, { put: [...put], remove })
    finishJournal(folder, work)
    return changes.filter((change) => change.path !== manifestName)
  } finally {
    release()
  }
}

/** Finishes what a run that was killed had decided to write into a folder, when there is such a thing. */
export async function finishWriting(folder: string): Promise<void> {
  if (!(await exists(path.join(folder, workName)))) return
  const { work, release } = await claimFolder(folder)
  try {
    finishJournal(folder, work)
  } finally {
    release()
  }
}

async function changesOf(folder: string, files: readonly OutputFile[]): Promise<FileChange[]> {
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

/** What a killed run had not yet made ready in full. */
function removeUnfinished(work: string): void {
  for (const name of readdirSync(work)) {
    if (!name.startsWith('by-')) rmSync(path.join(work, name), { recursive: true, force: true })
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

async function readManifest(folder: string): Promise<string[]> {
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => '')
  return text.split('\n').filter((name) => name !== '' && isInside(folder, path.resolve(folder, name)))
}

function isWritten({ state }: FileChange): boolean {
  return state === 'added' || state === 'changed'
}

function isUnchanged({ state }: FileChange): boolean {
  return state === 'unchanged'
}
