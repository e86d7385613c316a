import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

import { execa } from 'execa'

import { repository } from '../../packages/testing/src/index.ts'
import type { PublicPackage } from './public-packages.ts'

/** A package as others get it. */
export interface PackedPackage extends PublicPackage {
  /** Path of the tarball. */
  readonly tarball: string
  /** Paths of its files, from the top of the package. */
  readonly files: readonly string[]
  /** Bytes that are downloaded. */
  readonly packedSize: number
  /** Bytes on the disk of whoever installs it. */
  readonly unpackedSize: number
}

/** Packs a package as pnpm does to publish it. */
export async function packPackage({ directory, manifest }: PublicPackage, output: string): Promise<PackedPackage> {
  const args = ['pack', '--json', '--pack-destination', output]
  const { stdout } = await execa('pnpm', args, { cwd: path.join(repository, directory) })
  // What a package runs before it is packed may have said something first.
  const packed = JSON.parse(stdout.slice(stdout.search(/^\{$/m))) as {
    readonly filename: string
    readonly files: readonly { readonly path: string }[]
  }
  const tarball = path.resolve(output, packed.filename)
  const bytes = await readFile(tarball)
  return {
    directory,
    manifest,
    tarball,
    files: packed.files.map((file) => file.path),
    packedSize: bytes.length,
    unpackedSize: unpackedSize(gunzipSync(bytes)),
  }
}

/** The sizes of the files in a tar archive, together: each stands in the header before it. */
function unpackedSize(archive: Buffer): number {
  const block = 512
  let sum = 0
  for (let at = 0; at + block <= archive.length && archive[at] !== 0;) {
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8)
    const kind = archive.toString('latin1', at + 156, at + 157)
    if (kind === '0' || kind === '\0') sum += size
    at += block + Math.ceil(size / block) * block
  }
  return sum
}
