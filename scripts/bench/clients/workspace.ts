import { mkdir, readdir, symlink } from 'node:fs/promises'
import path from 'node:path'

import { repository, temporaryFolder, type TemporaryFolder } from '../../../packages/testing/src/index.ts'
import { peerFile } from '../peers.ts'

const clients = path.join(repository, 'packages/clients')

/** A temporary folder in which generated clients, and programs that use ours, find what they import. */
export async function createWorkspace(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder()
  const link = async (name: string, target: string): Promise<void> => {
    const place = folder.file(path.join('node_modules', name))
    await mkdir(path.dirname(place), { recursive: true })
    await symlink(target, place)
  }
  for (const name of await readdir(clients)) await link(`@concord-api/${name}-client`, path.join(clients, name))
  await link('@concord-api/runtime', path.join(repository, 'packages/runtime'))
  await link('openapi-fetch', await peerFile('openapi-fetch', '.'))
  return folder
}
