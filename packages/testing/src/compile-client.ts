import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'

import { repository } from './concord.ts'

/** Puts the runtime beside a generated client and compiles it; gives what the compiler complains of. */
export async function compileClient(folder: string): Promise<string> {
  const scope = path.join(folder, 'node_modules/@concord-api')
  await mkdir(scope, { recursive: true })
  await symlink(path.join(repository, 'packages/runtime'), path.join(scope, 'runtime'))
  const tsc = path.join(repository, 'node_modules/.bin/tsc')
  const { stdout } = await execa(tsc, ['-p', 'tsconfig.json'], { cwd: folder, reject: false })
  return stdout
}
