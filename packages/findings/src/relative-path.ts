import path from 'node:path'

/** A path as findings show it: relative to a folder, with `/`; addresses stay as they are. */
export function relativePath(folder: string, file: string): string {
  if (!path.isAbsolute(file)) return file
  return path.relative(folder, file).split(path.sep).join('/')
}
