import path from 'node:path'

import { repository, temporaryFolder, type TemporaryFolder } from '../../../packages/testing/src/index.ts'
import { peerFile } from '../peers.ts'
import { link, linkClients } from './link-clients.ts'

/** A temporary folder in which generated clients, and programs that use ours, find what they import. */
export async function createWorkspace(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder()
  await linkClients(folder)
  await link(folder, '@concord-api/runtime', path.join(repository, 'packages/runtime'))
  await link(folder, 'openapi-fetch', await peerFile('openapi-fetch', '.'))
  return folder
}
