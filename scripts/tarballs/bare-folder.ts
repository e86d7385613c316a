import { cp } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'

import { repository, temporaryFolder } from '../../packages/testing/src/index.ts'
import { install, type Installer } from './install.ts'
import type { Tarballs } from './pack.ts'

/** A folder outside this repository, with the command installed and a document copied there. */
export interface BareFolder {
  readonly path: string
  readonly installer: Installer
  remove(): Promise<void>
}

/** The document's file in the folder. */
export const document = 'shelf/openapi.yaml'

/** What a person names to install; all else comes because these need it. */
const named = ['@concord-api/cli', '@concord-api/runtime']

/** Makes the folder. A space in its path is what a person's own folder may have. */
export async function bareFolder(installer: Installer, tarballs: Tarballs): Promise<BareFolder> {
  const folder = await temporaryFolder({ 'my apis/.gitignore': 'node_modules\n' })
  const at = folder.file('my apis')
  await install(installer, named, tarballs, at)
  await cp(path.join(repository, 'packages/testing/fixtures/shelf'), path.join(at, 'shelf'), { recursive: true })
  return { path: at, installer, remove: folder.remove }
}

/** The folder, and the Node that its programs are run with. */
export interface InstalledCommand extends BareFolder {
  readonly environment: NodeJS.ProcessEnv
  /** The absolute path of a file in the folder. */
  file(name: string): string
  /** Runs a program: those of the folder are found by name. */
  run(program: string, ...args: readonly string[]): Promise<{ readonly exitCode: number; readonly output: string }>
}

/** @param node the program Node. */
export function installedCommand(folder: BareFolder, node: string): InstalledCommand {
  const places = [path.join(folder.path, 'node_modules/.bin'), path.dirname(node), process.env['PATH']]
  const environment = { PATH: places.join(path.delimiter), NO_COLOR: '1' }
  return {
    ...folder,
    environment,
    file: (name) => path.join(folder.path, name),
    run: async (program, ...args) => {
      const ended = await execa(program, args, { cwd: folder.path, env: environment, reject: false, all: true })
      if (ended.exitCode === undefined) throw ended
      return { exitCode: ended.exitCode, output: ended.all }
    },
  }
}
