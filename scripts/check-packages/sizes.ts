import { temporaryFolder } from '../../packages/testing/src/index.ts'
import { bundleSize } from '../bench/clients/bundle-size.ts'
import { linkClients } from '../bench/clients/link-clients.ts'
import { oneOperation } from '../bench/clients/one-operation.ts'
import type { PackedPackage } from '../packages/pack-package.ts'

/** What has a budget: bytes by what they are the size of. */
export interface Sizes {
  /** Tarballs by the name of their package. */
  readonly packed: Readonly<Record<string, number>>
  /** Programs in a browser, minified and compressed, by what they do. */
  readonly bundled: Readonly<Record<string, number>>
}

/** The sizes of packages as they were packed, and of small programs that use clients. */
export async function measureSizes(packages: readonly PackedPackage[]): Promise<Sizes> {
  return {
    packed: Object.fromEntries(packages.map(({ manifest, packedSize }) => [manifest.name, packedSize])),
    bundled: await bundledSizes(),
  }
}

async function bundledSizes(): Promise<Sizes['bundled']> {
  const folder = await temporaryFolder()
  try {
    await linkClients(folder)
    const programs = Object.entries(oneOperation)
    const sizes = programs.map(async ([title, program]) => [title, await bundleSize(program, folder.path)] as const)
    return Object.fromEntries(await Promise.all(sizes))
  } finally {
    await folder.remove()
  }
}

/** How much more than what is measured a budget allows: as much as changes that nobody means to be large ones add. */
const margin = 1.05

/** The budgets of sizes: what they are now and a margin, in whole tens of bytes. */
export function budgetsOf(sizes: Sizes): Sizes {
  const budgets = (of: Sizes['packed']): Sizes['packed'] =>
    Object.fromEntries(Object.entries(of).map(([what, size]) => [what, Math.ceil((size * margin) / 10) * 10]))
  return { packed: budgets(sizes.packed), bundled: budgets(sizes.bundled) }
}
