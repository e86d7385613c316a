import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'

import { repository } from '../../packages/testing/src/index.ts'

/** The oldest Node the command is for, a newer one of that line, and the one this repository uses. */
export const nodeVersions = ['22.12.0', '22.23.3', '24.21.0'] as const

type NodeVersion = (typeof nodeVersions)[number]

/** Installs every version of Node that people may have, and gives the programs. */
export async function installNodes(): Promise<(version: NodeVersion) => string> {
  const folder = path.join(repository, 'node_modules/.cache/nodes')
  await mkdir(folder, { recursive: true })
  const dependencies = Object.fromEntries(nodeVersions.map((version) => [`node-${version}`, `npm:node@${version}`]))
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  // A script of the package fetches the program.
  await execa('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: folder })
  return (version) => path.join(folder, 'node_modules', `node-${version}`, 'bin/node')
}
