import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'

import { repository } from '../../packages/testing/src/index.ts'
import { publishedPackages } from '../published-packages.ts'

/** Tarballs by the name of the package in them. */
export type Tarballs = ReadonlyMap<string, string>

/** Packs every package that is meant to be published into a folder, as publishing would. */
export async function packAll(folder: string): Promise<Tarballs> {
  const names = (await publishedPackages(repository)).map(({ name }) => name)
  const filters = names.map((name) => `--filter=${name}`)
  await execa('pnpm', [...filters, '--recursive', 'pack', '--pack-destination', folder], { cwd: repository })
  const files = await readdir(folder)
  return new Map(
    names.map((name) => {
      const start = `${name.replace('@', '').replace('/', '-')}-`
      const file = files.find((each) => each.startsWith(start) && /^\d/.test(each.slice(start.length)))
      if (file === undefined) throw new Error(`${name} has no tarball`)
      return [name, path.join(folder, file)]
    }),
  )
}
