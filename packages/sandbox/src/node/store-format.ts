import { closeSync, openSync, readSync } from 'node:fs'

import { StoreError } from './store-error.ts'

/** What tells our files from those of other programs: `PRAGMA application_id`. */
export const applicationId = 0x43_6e_63_64

/** The version of the tables: `PRAGMA user_version`. */
export const formatVersion = 1

/**
 * Looks at the head of a file without opening the database, which could already change it.
 * @see https://www.sqlite.org/fileformat2.html#the_database_header
 * @throws {StoreError} when it is the file of another program or of another version.
 */
export function checkFormat(file: string): void {
  const head = readHead(file)
  if (head.length === 0) return
  const id = head.length < 100 || head.toString('latin1', 0, 16) !== 'SQLite format 3\0' ? 0 : head.readUInt32BE(68)
  if (id !== applicationId) {
    throw new StoreError('not-a-store', "this file is not a sandbox's: it was left as it is; name another", file)
  }
  const version = head.readUInt32BE(60)
  if (version !== formatVersion) {
    const message = `this file has format ${version}, and this version of Concord reads format ${formatVersion}; it was left as it is`
    throw new StoreError('other-version', message, file)
  }
}

/** The first bytes of a file; none where there is no file. */
function readHead(file: string): Buffer {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw cause
  }
  try {
    const head = Buffer.alloc(100)
    return head.subarray(0, readSync(descriptor, head, 0, 100, 0))
  } finally {
    closeSync(descriptor)
  }
}
