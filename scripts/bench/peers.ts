import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

import { execa } from 'execa'

/** What benchmarks need and nothing else does, by exact version. */
const packages = {
  '@hey-api/openapi-ts': '0.99.0',
  '@octokit/openapi': '23.0.2',
  'openapi-fetch': '0.17.0',
  'openapi-typescript': '7.13.0',
  orval: '8.38.0',
  typescript: '5.9.3',
} as const

/** A package that is installed only for benchmarks. */
export type Peer = keyof typeof packages

const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/bench')

/** No peer reports on itself, or asks whether it is up to date, while it is measured. */
export const quiet = {
  DO_NOT_TRACK: '1',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  REDOCLY_TELEMETRY: 'off',
} as const

/** The path of a file in a package that is installed only for benchmarks, the first time one asks for it. */
export async function peerFile(name: Peer, file: string): Promise<string> {
  await install()
  return path.join(folder, 'node_modules', name, file)
}

/** `orval 8.38.0` */
export function peerTitle(name: Peer): string {
  return `${name} ${packages[name]}`
}

/** Prism's name and version. */
export async function prismTitle(): Promise<string> {
  const testing = path.resolve(import.meta.dirname, '../../packages/testing/package.json')
  const manifest = createRequire(testing).resolve('@stoplight/prism-cli/package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  return `prism ${version}`
}

/** Redocly's command, which this repository uses itself. */
export async function redocly(): Promise<{ readonly bin: string; readonly title: string }> {
  const docs = path.resolve(import.meta.dirname, '../../packages/docs/package.json')
  const manifest = createRequire(docs).resolve('@redocly/cli/package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  return { bin: path.join(path.dirname(manifest), 'bin/cli.js'), title: `redocly ${version}` }
}

/** npm writes the manifest when everything is there, so what it says is installed. */
async function install(): Promise<void> {
  const manifest = path.join(folder, 'package.json')
  const text = await readFile(manifest, 'utf8').catch(() => '{}')
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Readonly<Record<string, string>> }
  const missing = Object.entries(packages).filter(([name, version]) => dependencies[name] !== version)
  if (missing.length === 0) return
  await mkdir(folder, { recursive: true })
  if (text === '{}') await writeFile(manifest, JSON.stringify({ private: true }))
  const wanted = missing.map(([name, version]) => `${name}@${version}`)
  const options = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
  await execa('npm', ['install', ...options, ...wanted], { cwd: folder, stdio: 'inherit' })
}
