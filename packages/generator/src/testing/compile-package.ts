import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { OutputFile } from '@concord-api/model'
import { repository, type TemporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'

/** Writes a package into a folder, beside the runtime it needs, and compiles it; gives what the compiler complains of. */
export async function compilePackage(folder: TemporaryFolder, files: readonly OutputFile[]): Promise<string> {
  for (const { path: name, content } of files) {
    await mkdir(path.dirname(folder.file(name)), { recursive: true })
    await writeFile(folder.file(name), content)
  }
  await mkdir(folder.file('node_modules/@concord-api'), { recursive: true })
  await symlink(path.join(repository, 'packages/runtime'), folder.file('node_modules/@concord-api/runtime'))
  const tsc = path.join(repository, 'node_modules/.bin/tsc')
  const { stdout } = await execa(tsc, ['-p', 'tsconfig.json'], { cwd: folder.path, reject: false })
  return stdout
}
