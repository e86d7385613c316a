import { readFile } from 'node:fs/promises'

import { type Exception, readWaivers, relativePath, waiverFileOf } from '@concord-api/findings'
import { tellActivity } from '@concord-api/model'
import { ruleIds } from '@concord-api/review'

/**
 * The review's waivers in the file beside a document; none where there is no such file.
 * @param folder Folder that their places are relative to.
 * @throws {WaiverFileError}
 */
export async function waiversBeside(document: string, folder: string): Promise<Exception[]> {
  const file = waiverFileOf(document)
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined
    throw cause
  })
  if (text === undefined) return []
  tellActivity({ did: 'read', file })
  return readWaivers(text, file, relativePath(folder, file), (rule) => ruleIds.has(rule))
}
