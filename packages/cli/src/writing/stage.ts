import { chmod, mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { aboutFile } from './about-file.ts'

/** Writes what is to take the place of a file, beside it or in a work folder; the permissions it has stay. */
export async function stage(temporary: string, final: string, content: string | Uint8Array): Promise<void> {
  try {
    const before = await stat(final).catch(() => undefined)
    if (before?.isDirectory() === true) throw Object.assign(new Error('a folder is in the way'), { code: 'EISDIR' })
    await mkdir(path.dirname(temporary), { recursive: true })
    await writeFile(temporary, content)
    if (before !== undefined) await chmod(temporary, before.mode)
  } catch (cause) {
    throw aboutFile(cause, final)
  }
}
