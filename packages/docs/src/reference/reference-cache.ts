import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { tellActivity } from '@concord-api/model'

/** What is kept is made anew when this changes: what a value is made of, beside its key. */
const version = 1

/**
 * A value that takes long to make, kept in a folder under the hash of what it is made from. Whatever cannot be read is
 * made again, and what cannot be kept is made each time.
 * @param folder none keeps nothing.
 * @param what what is made, for people.
 */
export async function cached<T>(
  folder: string | undefined,
  what: string,
  from: readonly string[],
  make: () => Promise<T>,
): Promise<T> {
  if (folder === undefined) return make()
  const hash = createHash('sha256')
    .update(JSON.stringify([version, ...from]))
    .digest('hex')
    .slice(0, 32)
  const file = path.join(folder, `${hash}.json`)
  const before = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as T)
    .catch(() => undefined)
  tellActivity({ did: before === undefined ? 'made' : 'reused', what })
  if (before !== undefined) return before
  const made = await make()
  await keep(file, JSON.stringify(made)).catch(() => undefined)
  return made
}

/** Another process may read the file at any moment. */
async function keep(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  await writeFile(temporary, text)
  await rename(temporary, file)
}
