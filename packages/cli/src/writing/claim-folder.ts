import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as later } from 'node:timers/promises'

import { relativePath, terminalText } from '@concord-api/findings'
import { atExit } from '@concord-api/model'

import { UsageError } from '../usage-error.ts'
import { aboutFile } from './about-file.ts'
import { isGone, newWriter, processOf } from './writer.ts'

/** The folder that a run works in while it writes into the folder around it. Whoever has it writes; others wait. */
export const workName = '.concord-writing'

/** In the work folder once everything is ready there: what remains to be done. */
export const journalName = 'journal.json'

/** Before the name of the writer, which is a file of the work folder. */
const byPrefix = 'by-'

/** A run that writes has everything made already, and needs a second or two. */
const patience = 20_000
const pause = 25

export interface Claim {
  readonly work: string
  readonly release: () => void
}

/**
 * Waits until nobody else writes into a folder, and keeps others from it until released. What a run that was killed
 * left in the work folder is still there.
 * @throws {UsageError} when another run does not end.
 */
export async function claimFolder(folder: string): Promise<Claim> {
  const work = path.join(folder, workName)
  const writer = newWriter()
  const until = Date.now() + patience
  try {
    await mkdir(folder, { recursive: true })
    removeUnused(folder)
    while (!claim(work, writer)) await waitFor(work, until)
  } catch (cause) {
    throw aboutFile(cause, folder)
  }
  const remove = (): void => removeWork(work, writer)
  const callOff = atExit(remove)
  return {
    work,
    release: () => {
      callOff()
      remove()
    },
  }
}

/** Waits until nobody writes into a folder, for those who only read. */
export async function untilWritten(folder: string): Promise<void> {
  const work = path.join(folder, workName)
  const until = Date.now() + patience
  for (let writer = writerIn(work); writer !== undefined && isGone(writer) === false; writer = writerIn(work)) {
    await waitFor(work, until)
  }
}

/** A folder appears under its name with its writer in it, and a writer's file has one name: each only one run can get. */
function claim(work: string, writer: string): boolean {
  const mine = `${work}-${writer}`
  mkdirSync(mine)
  try {
    writeFileSync(path.join(mine, byPrefix + writer), '')
    // Left empty by a run that was killed in its last moment; not every system renames over an empty folder.
    attempt(() => rmdirSync(work))
    if (attempt(() => renameSync(mine, work))) return true
    const before = writerIn(work)
    if (before === undefined || isGone(before) === false) return false
    return attempt(() => renameSync(path.join(work, byPrefix + before), path.join(work, byPrefix + writer)))
  } finally {
    attempt(() => rmSync(mine, { recursive: true, force: true }))
  }
}

async function waitFor(work: string, until: number): Promise<void> {
  if (Date.now() < until) {
    await later(pause)
    return
  }
  const writer = writerIn(work)
  const who = writer === undefined ? 'another run' : `another run (process ${processOf(writer)})`
  const name = terminalText(relativePath(process.cwd(), work))
  throw new UsageError(`${who} is writing here: wait for it, or remove ${name} when there is none`)
}

function writerIn(work: string): string | undefined {
  let names: string[] = []
  attempt(() => (names = readdirSync(work)))
  return names.find((name) => name.startsWith(byPrefix))?.slice(byPrefix.length)
}

/** Of runs that were killed before they could claim the folder. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${workName}-`) || isGone(name.slice(workName.length + 1)) !== true) continue
    rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/**
 * The name of the writer goes last: until then the folder is known to be taken. Where not all that was decided has been
 * done everything stays, for the next run.
 */
function removeWork(work: string, writer: string): void {
  if (writerIn(work) !== writer || existsSync(path.join(work, journalName))) return
  const own = byPrefix + writer
  try {
    for (const name of [...readdirSync(work).filter((name) => name !== own), own]) {
      rmSync(path.join(work, name), { recursive: true, force: true })
    }
    rmdirSync(work)
  } catch {
    // The next run removes it, and what went wrong before is worth telling.
  }
}

/** Whether it could be done. Somebody else may have done it meanwhile, or have taken the place. */
function attempt(step: () => void): boolean {
  try {
    step()
    return true
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code !== undefined && ['EEXIST', 'ENOENT', 'ENOTEMPTY', 'EPERM'].includes(code)) return false
    throw cause
  }
}
