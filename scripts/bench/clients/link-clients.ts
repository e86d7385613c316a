import { mkdir, readdir, symlink } from 'node:fs/promises'
import path from 'node:path'

import { repository, type TemporaryFolder } from '../../../packages/testing/src/index.ts'

const clients = path.join(repository, 'packages/clients')

/** Lets programs in a folder find our committed clients, as if they were installed there. */
export async function linkClients(folder: TemporaryFolder): Promise<void> {
  for (const name of await readdir(clients)) await link(folder, `@concord-api/${name}-client`, path.join(clients, name))
}

/** Lets programs in a folder find a package. */
export async function link(folder: TemporaryFolder, name: string, target: string): Promise<void> {
  const place = folder.file(path.join('node_modules', name))
  await mkdir(path.dirname(place), { recursive: true })
  await symlink(target, place)
}
