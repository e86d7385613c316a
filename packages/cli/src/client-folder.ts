import path from 'node:path'

import type { Workspace } from '@concord-api/model'

/** The folder of an API's client package in a workspace. */
export function clientFolder({ folder, clients }: Pick<Workspace, 'clients' | 'folder'>, name: string): string {
  return path.resolve(folder, clients.folder, name.replace(/[^A-Za-z0-9._-]+/g, '-'))
}
