import path from 'node:path'

import type { Workspace } from '@concord-api/model'

/** The folder of an API's client package in a workspace. */
export function clientFolder({ folder, clients }: Pick<Workspace, 'clients' | 'folder'>, name: string): string {
  return path.resolve(folder, clients.folder, folderName(name))
}

/** Of a name that is only dots, the folder would be another one. */
function folderName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^\.+$/, '-')
}
