import path from 'node:path'

/**
 * The path of a file in a folder.
 * @throws {Error} for one that leads out of it.
 */
export function inside(folder: string, name: string): string {
  const file = path.resolve(folder, name)
  if (!isInside(folder, file)) throw new Error(`a file to write would lie outside its folder: ${name}`)
  return file
}

export function isInside(folder: string, file: string): boolean {
  return file.startsWith(`${path.resolve(folder)}${path.sep}`)
}
