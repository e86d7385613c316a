import { setTimeout as later } from 'node:timers/promises'

import { changedFile, type FileVersions } from './file-versions.ts'
import { LoadError } from './load-error.ts'

/** Long enough for an editor, or a checkout, to write all that belongs together. */
const pauses = [20, 50, 100, 200, 400]

/**
 * Reads files, and reads them again when one of them changed meanwhile, so that what comes out is of one moment. A
 * failure counts only when the files stayed: half of a file that is being saved is no broken one.
 * @param read is given where to note the version of each file, before it reads it.
 * @throws {LoadError} when files go on changing.
 */
export async function readUnchanged<T>(read: (versions: FileVersions) => Promise<T>): Promise<T> {
  let file = ''
  for (const pause of pauses) {
    const versions: FileVersions = new Map()
    const result = await Promise.allSettled([read(versions)])
    const changed = await changedFile(versions)
    if (changed === undefined) {
      if (result[0].status === 'rejected') throw result[0].reason
      return result[0].value
    }
    file = changed
    await later(pause)
  }
  throw new LoadError('file-unreadable', 'it goes on changing while it is read: try again later', { file })
}
