import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { repository } from '../../packages/testing/src/index.ts'

/** What is read of a package's `package.json`. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly description?: string
  readonly license?: string
  readonly repository?: { readonly type?: string; readonly url?: string; readonly directory?: string }
  readonly publishConfig?: { readonly access?: string; readonly provenance?: boolean }
  readonly type?: string
  readonly sideEffects?: unknown
  readonly engines?: { readonly node?: string }
  readonly exports?: Readonly<Record<string, unknown>>
  readonly bin?: Readonly<Record<string, string>>
  readonly files?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
}

/** A package that others install. */
export interface PublicPackage {
  /** Where it is, from the top of the repository. */
  readonly directory: string
  readonly manifest: Manifest
}

/** Every package that is published, each after those it depends on. */
export async function publicPackages(): Promise<PublicPackage[]> {
  const found: PublicPackage[] = []
  for (const parent of ['packages', 'packages/clients']) {
    for (const name of (await readdir(path.join(repository, parent))).toSorted()) {
      const directory = `${parent}/${name}`
      const manifest = await readManifest(directory).catch(() => undefined)
      if (manifest !== undefined && manifest.private !== true) found.push({ directory, manifest })
    }
  }
  return inOrder(found)
}

/** The `package.json` of a folder, named from the top of the repository. */
export async function readManifest(directory: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(repository, directory, 'package.json'), 'utf8')) as Manifest
}

/** What is installed has what it depends on, also while the rest is still being published. */
export function inOrder(packages: readonly PublicPackage[]): PublicPackage[] {
  const byName = new Map(packages.map((each) => [each.manifest.name, each]))
  const ordered = new Set<PublicPackage>()
  const place = (each: PublicPackage, above: readonly string[]): void => {
    const { name, dependencies = {} } = each.manifest
    if (above.includes(name)) throw new Error(`packages depend on each other: ${[...above, name].join(' -> ')}`)
    for (const dependency of Object.keys(dependencies)) {
      const needed = byName.get(dependency)
      if (needed !== undefined) place(needed, [...above, name])
    }
    ordered.add(each)
  }
  for (const each of packages) place(each, [])
  return [...ordered]
}
