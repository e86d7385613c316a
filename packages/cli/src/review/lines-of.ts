import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Reads lines of the files of a folder; each file is read once, when it is first asked for. */
export function linesOf(folder: string): (file: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>()
  return (file) => {
    if (!known.has(file)) known.set(file, read(path.resolve(folder, file)))
    return known.get(file)
  }
}

function read(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split(/\r\n|\n|\r/)
  } catch {
    // It is gone since it was read, or an address: it is shown without its lines.
    return undefined
  }
}
