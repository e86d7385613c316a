import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { execa } from 'execa'

import { firstError } from '../first-error.ts'
import { peerFile } from '../peers.ts'

/**
 * What a program weighs in a browser with all it imports, in kilobytes: minified by esbuild, then gzip -9.
 * @throws {Error} when it cannot be bundled
 */
export async function bundleSize(program: string, folder: string): Promise<number> {
  const esbuild = await peerFile('esbuild', 'bin/esbuild')
  const file = path.join(folder, 'program.ts')
  await writeFile(file, program)
  const args = [file, '--bundle', '--minify', '--format=esm', '--platform=browser']
  const { exitCode, stdout, stderr } = await execa(esbuild, args, { reject: false })
  if (exitCode !== 0) throw new Error(firstError(stderr))
  return gzipSync(stdout, { level: 9 }).length / 1000
}
