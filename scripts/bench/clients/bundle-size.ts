import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

import { firstError } from '../first-error.ts'

/**
 * What a program weighs in a browser with all it imports, in bytes: minified by esbuild, then gzip -9.
 * @param folder - where it would stand
 * @throws {Error} when it cannot be bundled
 */
export async function bundleSize(program: string, folder: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  }).catch((cause: Error) => {
    throw new Error(firstError(cause.message), { cause })
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}
