import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { jsonText, relativePath, terminalText } from '@concord-api/findings'
import { type ApiEntry, tellActivity, type Workspace } from '@concord-api/model'

import { chooseApis, type OverlayFlags } from '../choose-apis.ts'
import { clientFolder } from '../client-folder.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { loadEntry } from '../load-entry.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import type { Shard } from '../shard.ts'
import { UsageError } from '../usage-error.ts'
import { compareFiles, type FileChange, finishWriting, writeFiles } from '../writing/write-files.ts'

export interface GenerateFlags extends OverlayFlags {
  readonly output?: string | undefined
  readonly check: boolean
  readonly format: 'json' | 'terminal'
  readonly shard?: Shard | undefined
}

/** What became of one API's client package. */
interface Generated {
  readonly api: string
  readonly package: string
  /** Relative to the current folder. */
  readonly folder: string
  readonly files: readonly FileChange[]
}

/** `concord generate`: client packages. With `--check` nothing is written; stale output is what fails. */
export async function generate(names: readonly string[], flags: GenerateFlags, output: Output): Promise<ExitCode> {
  const { workspace, entries, areSeveral } = await chooseApis(names, flags)
  const { createClientPackage } = await import('@concord-api/generator')
  const { clientPackageName } = await import('@concord-api/surface')
  refuseSharedFolders(entries.map((entry) => [entry.name, packageFolder(entry, areSeveral, workspace, flags)]))
  // Everything is made before anything is written: a document that cannot be used leaves all clients as they were.
  const packages = []
  for (const entry of entries) {
    const folder = packageFolder(entry, areSeveral, workspace, flags)
    if (!flags.check) await finishWriting(folder)
    const files = await withProgress(output, `generating the client of ${entry.name}`, async () =>
      createClientPackage(await loadEntry(entry, output), {
        scope: workspace.clients.scope,
        runtime: workspace.clients.runtime,
        existing: await readPackageJson(folder),
      }),
    )
    packages.push({ entry, folder, files })
  }
  const generated: Generated[] = []
  for (const { entry, folder, files } of packages) {
    generated.push({
      api: entry.name,
      package: clientPackageName(entry.name, workspace.clients.scope),
      folder: relativePath(process.cwd(), folder) || '.',
      files: await withProgress(output, `${flags.check ? 'comparing' : 'writing'} the client of ${entry.name}`, () =>
        (flags.check ? compareFiles : writeFiles)(folder, files),
      ),
    })
  }
  if (flags.format === 'json') output.out(`${jsonText({ clients: generated }, 2)}\n`)
  else for (const client of generated) report(client, flags, output)
  return flags.check && generated.some(isStale) ? exitCode.findings : exitCode.fine
}

function packageFolder({ name }: ApiEntry, areSeveral: boolean, workspace: Workspace, flags: GenerateFlags): string {
  const folder = clientFolder(workspace, name)
  if (flags.output === undefined) return folder
  return areSeveral ? path.resolve(flags.output, path.basename(folder)) : path.resolve(flags.output)
}

/** Of two clients in one folder, each would remove the files of the other; many systems do not tell `A` from `a`. */
function refuseSharedFolders(folders: readonly (readonly [name: string, folder: string])[]): void {
  const taken = new Map<string, string>()
  for (const [name, folder] of folders) {
    const other = taken.get(folder.toLowerCase())
    if (other !== undefined)
      throw new UsageError(`the clients of \`${other}\` and \`${name}\` would be in one folder: rename one of them`)
    taken.set(folder.toLowerCase(), name)
  }
}

async function readPackageJson(folder: string): Promise<unknown> {
  const file = path.join(folder, 'package.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return {}
  tellActivity({ did: 'read', file })
  try {
    return JSON.parse(text) as unknown
  } catch {
    return {}
  }
}

function isStale({ files }: Generated): boolean {
  return files.some(({ state }) => state !== 'unchanged')
}

function report(client: Generated, { check }: GenerateFlags, output: Output): void {
  if (!check) output.note(reportWritten(client))
  else if (isStale(client)) output.out(reportStale(client))
  else output.note(`${terminalText(client.api)}: ${terminalText(client.folder)} is up to date\n`)
}

function reportWritten({ api, folder, files }: Generated): string {
  const changed = files.filter(({ state }) => state !== 'unchanged').length
  const made = files.filter(({ state }) => state !== 'removed').length
  return `${terminalText(api)}: ${made} files in ${terminalText(folder)}, ${changed === 0 ? 'none' : changed} changed\n`
}

function reportStale({ api, folder, files }: Generated): string {
  const stale = files.filter(({ state }) => state !== 'unchanged')
  const meaning = { added: 'is missing', changed: 'is stale', removed: 'is no longer made', unchanged: '' }
  const lines = stale.map(({ path: name, state }) => `${terminalText(`${folder}/${name}`)} ${meaning[state]}\n`)
  return `${lines.join('')}${terminalText(api)}: run \`concord generate ${terminalText(api)}\`\n`
}
