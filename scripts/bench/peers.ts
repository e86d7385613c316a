import { mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'

/** What benchmarks need and nothing else does, by exact version. */
const packages = {
  '@octokit/openapi': '23.0.2',
  esbuild: '0.28.2',
  'openapi-typescript': '7.13.0',
  typescript: '5.9.3',
} as const

const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/bench')

/** The path of a file in a package that is installed only for benchmarks, the first time one asks for it. */
export async function peerFile(name: keyof typeof packages, file: string): Promise<string> {
  const wanted = path.join(folder, 'node_modules', name, file)
  const found = await stat(wanted).catch(() => undefined)
  if (found === undefined) {
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }))
    await execa('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: folder, stdio: 'inherit' })
  }
  return wanted
}
