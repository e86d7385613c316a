import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { OutputFile } from '@concord-api/model'
import { compileClient, type TemporaryFolder } from '@concord-api/testing'

/** Writes a package into a folder and compiles it; gives what the compiler complains of. */
export async function compilePackage(folder: TemporaryFolder, files: readonly OutputFile[]): Promise<string> {
  for (const { path: name, content } of files) {
    await mkdir(path.dirname(folder.file(name)), { recursive: true })
    await writeFile(folder.file(name), content)
  }
  return compileClient(folder.path)
}
