import { readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { relativePath, terminalText } from '@concord-api/findings'
import { atExit, tellActivity } from '@concord-api/model'

import { UsageError } from '../usage-error.ts'
import { aboutFile } from './about-file.ts'
import { stage } from './stage.ts'
import { isGone, newWriter } from './writer.ts'

/** A file to write, by its absolute path. */
export interface WholeFile {
  readonly file: string
  readonly content: string | Uint8Array
  /** What the content was made from: where something else stands there by now, nothing is written. */
  readonly before?: string
}

/** Writes one file, whole or not at all. */
export async function writeOneFile(file: string, content: string | Uint8Array): Promise<void> {
  await writeTogether([{ file: path.resolve(file), content }])
}

/**
 * Writes files that belong together: all are written beside their places before the first is renamed, and nothing waits
 * in between, so that a signal cannot come there.
 * @throws {UsageError} when a file is no longer what its new content was made from.
 */
export async function writeTogether(files: readonly WholeFile[]): Promise<void> {
  const staged: { readonly temporary: string; readonly final: string }[] = []
  const remove = (): void => {
    for (const { temporary } of staged) {
      try {
        rmSync(temporary, { force: true })
      } catch {
        // The next run removes it, and what went wrong before is worth telling.
      }
    }
  }
  const callOff = atExit(remove)
  try {
    for (const { file, content } of files) {
      const temporary = `${beginningOf(file)}${newWriter()}.tmp`
      staged.push({ temporary, final: file })
      await makeFolder(file)
      removeLeft(file)
      await stage(temporary, file, content)
    }
    for (const each of files) await checkBefore(each)
    for (const { temporary, final } of staged) {
      putInPlace(temporary, final)
      tellActivity({ did: 'wrote', file: final })
    }
  } finally {
    callOff()
    remove()
  }
}

function beginningOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.concord-`)
}

async function makeFolder(file: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
  } catch (cause) {
    throw aboutFile(cause, file)
  }
}

function putInPlace(temporary: string, final: string): void {
  try {
    renameSync(temporary, final)
  } catch (cause) {
    throw aboutFile(cause, final)
  }
}

/** What runs that were killed left beside a file. */
function removeLeft(file: string): void {
  const beginning = path.basename(beginningOf(file))
  for (const name of readdirSync(path.dirname(file))) {
    if (!name.startsWith(beginning) || !name.endsWith('.tmp')) continue
    if (isGone(name.slice(beginning.length, -'.tmp'.length)) === true) {
      rmSync(path.join(path.dirname(file), name), { force: true })
    }
  }
}

async function checkBefore({ file, before }: WholeFile): Promise<void> {
  if (before === undefined) return
  const now = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw cause
  })
  if (now === before) return
  const name = terminalText(relativePath(process.cwd(), file))
  throw new UsageError(`${name} changed while this ran, and stays as it is: run it again`)
}
