import { inTurns } from '../packages/in-turns.ts'
import { packPackage } from '../packages/pack-package.ts'
import { publicPackages } from '../packages/public-packages.ts'

/** Tarballs by the name of the package in them. */
export type Tarballs = ReadonlyMap<string, string>

/** Packs every package that is meant to be published into a folder, as publishing would. */
export async function packAll(folder: string): Promise<Tarballs> {
  const packed = await inTurns(await publicPackages(), (each) => packPackage(each, folder))
  return new Map(packed.map(({ manifest, tarball }) => [manifest.name, tarball]))
}
