import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A package that is meant to be published. */
export interface PublishedPackage {
  readonly name: string
  readonly folder: string
}

/** Every package of a repository that is not private: the tools and the generated clients. */
export async function publishedPackages(root: string): Promise<PublishedPackage[]> {
  const found: PublishedPackage[] = []
  for (const parent of ['packages', 'packages/clients']) {
    for (const entry of await readdir(path.join(root, parent))) {
      const folder = path.join(root, parent, entry)
      const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => undefined)
      if (text === undefined) continue
      const { name, private: isPrivate } = JSON.parse(text) as { name: string; private?: boolean }
      if (isPrivate !== true) found.push({ name, folder })
    }
  }
  return found
}
