/**
 * Packs every package that is meant to be published and checks the tarball as others will get it: publint for its
 * manifest, attw for its types.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { execa } from 'execa'

import { publishedPackages } from './published-packages.ts'

const root = path.resolve(import.meta.dirname, '..')
const packages = await publishedPackages(root)
const output = await mkdtemp(path.join(tmpdir(), 'concord-pack-'))
const failures: string[] = []
try {
  for (const { folder } of packages) {
    const { stdout } = await execa('pnpm', ['pack', '--json', '--pack-destination', output], { cwd: folder })
    const packed = JSON.parse(stdout) as { readonly name: string; readonly filename: string }
    const tarball = path.resolve(output, packed.filename)
    // The packages are ES modules for Node 22.12 and later, where `require` loads them too.
    await check(packed.name, 'publint', [tarball, '--strict'])
    // The command is no library: there is nothing to import.
    if (packed.name === '@concord-api/cli') continue
    await check(packed.name, 'attw', [tarball, '--profile', 'esm-only', '--format', 'table-flipped', '--no-color'])
  }
} finally {
  await rm(output, { recursive: true, force: true })
}
for (const failure of failures) console.error(failure)
console.log(`${packages.length} packages packed and checked, ${failures.length} complaints`)
process.exitCode = failures.length === 0 ? 0 : 1

async function check(name: string, command: string, args: readonly string[]): Promise<void> {
  const { exitCode, all } = await execa(command, args, { cwd: root, preferLocal: true, all: true, reject: false })
  if (exitCode !== 0) failures.push(`${name}: ${command}\n${all}`)
}
