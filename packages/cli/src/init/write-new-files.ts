import { randomUUID } from 'node:crypto'
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { OutputFile } from '@concord-api/model'

/** Which of some files a folder has already. */
export async function existingFiles(folder: string, files: readonly OutputFile[]): Promise<string[]> {
  const found = await Promise.all(
    files.map(async ({ path: name }) => {
      const stat = await lstat(path.join(folder, name)).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined
        throw cause
      })
      return stat === undefined ? [] : [name]
    }),
  )
  return found.flat()
}

/**
 * Writes files that are not there yet: all of them in a folder of their own first, then each is moved to its place. A
 * failure leaves none.
 */
export async function writeNewFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = path.join(folder, `.concord-init-${randomUUID()}`)
  const moved: string[] = []
  try {
    for (const { path: name, content } of files) {
      const file = path.join(temporary, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, content)
    }
    for (const { path: name } of files) {
      const file = path.join(folder, name)
      await mkdir(path.dirname(file), { recursive: true })
      await rename(path.join(temporary, name), file)
      moved.push(file)
    }
  } catch (cause) {
    await Promise.all(moved.map((file) => rm(file, { force: true })))
    throw cause
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
