import path from 'node:path'

import type { Workspace } from '@concord-api/model'

/** The folder of an API's client package in a workspace. */
export function clientFolder({ folder, clients }: Pick<Workspace, 'clients' | 'folder'>, name: string): string {
  return path.resolve(folder, clients.folder, folderName(name))
}

/** What Windows lets no file be called, whatever its ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Of a name that is only dots, the folder would be another one; Windows leaves out those at the end. */
function folderName(name: string): string {
  const folder = name
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 80)
    .replace(/\.+$/, '-')
  if (folder === '') return '-'
  return device.test(folder) ? `api-${folder}` : folder
}
