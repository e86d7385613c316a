import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { tellActivity } from '@concord-api/model'

import { aboutFile } from './about-file.ts'
import { journalName } from './claim-folder.ts'
import { inside } from './inside.ts'

/** What is to become of a folder once all that is new is ready in its work folder. */
export interface Journal {
  readonly put: readonly string[]
  readonly remove: readonly string[]
}

/** Where a file waits, until it is put in its place. */
export function readyFile(work: string, name: string): string {
  return inside(path.join(work, 'new'), name)
}

/** From here on the change is decided: whoever comes next finishes it. */
export function writeJournal(work: string, journal: Journal): void {
  const file = path.join(work, journalName)
  const temporary = path.join(work, 'journal.tmp')
  try {
    writeFileSync(temporary, JSON.stringify(journal), { flush: true })
    renameSync(temporary, file)
  } catch (cause) {
    throw aboutFile(cause, file)
  }
}

/**
 * Does what the journal of a work folder says, or what is left of it, where there is one. Nothing here waits, so that a
 * signal cannot come between.
 */
export function finishJournal(folder: string, work: string): void {
  const file = path.join(work, journalName)
  if (!existsSync(file)) return
  const { put, remove } = readJournal(file)
  for (const name of put) {
    const [ready, final] = [readyFile(work, name), inside(folder, name)]
    if (!existsSync(ready)) continue
    putInPlace(ready, final)
  }
  for (const name of remove) {
    rmSync(inside(folder, name), { force: true })
    tellActivity({ did: 'removed', file: inside(folder, name) })
  }
  rmSync(file)
}

function putInPlace(ready: string, final: string): void {
  try {
    mkdirSync(path.dirname(final), { recursive: true })
    renameSync(ready, final)
  } catch (cause) {
    throw aboutFile(cause, final)
  }
  tellActivity({ did: 'wrote', file: final })
}

/** Only a program writes one; a person may have spoiled it, and then there is nothing to finish. */
function readJournal(file: string): Journal {
  try {
    const { put, remove } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly put: unknown
      readonly remove: unknown
    }
    return { put: textsOf(put), remove: textsOf(remove) }
  } catch (cause) {
    if (cause instanceof SyntaxError) return { put: [], remove: [] }
    throw cause
  }
}

const textsOf = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : []
