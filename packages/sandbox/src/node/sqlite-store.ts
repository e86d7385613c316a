import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

import type { Entry } from '../records/entry.ts'
import type { Change, Store } from '../records/store.ts'
import { openDatabase } from './sqlite.ts'
import { StoreError } from './store-error.ts'
import { applicationId, checkFormat, formatVersion } from './store-format.ts'

const table = `CREATE TABLE IF NOT EXISTS entries (
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (collection, id)
) STRICT, WITHOUT ROWID`

const upsert = `INSERT INTO entries (collection, id, sequence, entry) VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET sequence = excluded.sequence, entry = excluded.entry`

/** Results of SQLite that mean something to a person, https://www.sqlite.org/rescode.html. */
const busy = 5
const reasons: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [3, 'no permission'],
  [8, 'the file cannot be written to'],
  [10, 'the disk answers with an error'],
  [11, 'the database is damaged'],
  [13, 'the disk is full'],
  [14, 'it cannot be opened: is the folder there, and may you write to it?'],
  [26, 'this is no database'],
  ['EACCES', 'no permission'],
  ['EISDIR', 'this is a folder'],
])

/**
 * Keeps the records of a sandbox in an SQLite file, which is made where there is none. A request's changes are written
 * as one; what was written survives the end of the process, however it ends. One process has the file at a time.
 * @throws {StoreError} when the file is in use, is not one of ours, or cannot be opened. It is then as it was.
 */
export function createSqliteStore(file: string): Store {
  const absolute = path.resolve(file)
  let database: DatabaseSync | undefined
  try {
    checkFormat(absolute)
    database = openDatabase(absolute)
    prepare(database)
  } catch (error) {
    database?.close()
    throw explained(error, absolute)
  }
  return storeIn(database, absolute)
}

function storeIn(database: DatabaseSync, file: string): Store {
  const put = database.prepare(upsert)
  const remove = database.prepare('DELETE FROM entries WHERE collection = ? AND id = ?')
  let closed = false

  function write({ collection, id, entry }: Change): void {
    if (entry === undefined) remove.run(collection, id)
    else put.run(collection, id, entry.sequence, JSON.stringify(entry))
  }

  return {
    *read() {
      const rows = database
        .prepare('SELECT collection, id, entry FROM entries ORDER BY sequence, collection, id')
        .iterate()
      for (const row of rows) {
        const { collection, id, entry } = row as unknown as { collection: string; id: string; entry: string }
        yield { collection, id, entry: JSON.parse(entry) as Entry }
      }
    },
    write(changes) {
      try {
        inTransaction(database, () => changes.forEach(write))
      } catch (error) {
        throw explained(error, file)
      }
    },
    close() {
      if (!closed) database.close()
      closed = true
    },
  }
}

/** Takes the file for this process, and makes the table where there is none. */
function prepare(database: DatabaseSync): void {
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL')
  inTransaction(database, () => {
    database.exec(`${table}; PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}`)
  })
  database.exec('PRAGMA journal_mode = WAL')
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN EXCLUSIVE')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    rollBack(database)
    throw error
  }
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK')
  } catch {
    // Some errors have already ended the transaction.
  }
}

/** The error as a person can use it. Only what SQLite and the file system answer is explained. */
function explained(error: unknown, file: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error) || !('code' in error)) return error
  // The low byte is the kind of the error, the rest says more of it.
  const kind = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : error.code
  if (kind === busy) {
    const message = 'another process has this file: stop it, or name another file'
    return new StoreError('in-use', message, file, { cause: error })
  }
  const reason = reasons.get(kind) ?? error.message
  return new StoreError('unusable', `records cannot be kept here: ${reason}`, file, { cause: error })
}
