import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { relativePath, terminalText } from '@concord-api/findings'
import { type ApiEntry, loadApi, type Workspace } from '@concord-api/model'

import { chooseApis } from '../choose-apis.ts'
import { clientFolder } from '../client-folder.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import type { Shard } from '../shard.ts'
import { compareFiles, type FileChange, writeFiles } from '../write-files.ts'

export interface GenerateFlags {
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
  const { workspace, entries, areSeveral } = await chooseApis(names, flags.shard)
  const { createClientPackage } = await import('@concord-api/generator')
  const { clientPackageName } = await import('@concord-api/surface')
  // Everything is made before anything is written: a document that cannot be used leaves all clients as they were.
  const packages = []
  for (const entry of entries) {
    const folder = packageFolder(entry, areSeveral, workspace, flags)
    const files = await withProgress(output, `generating the client of ${entry.name}`, async () =>
      createClientPackage(await loadApi(entry), {
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
      files: await (flags.check ? compareFiles : writeFiles)(folder, files),
    })
  }
  output.out(
    flags.format === 'json' ? `${JSON.stringify({ clients: generated }, null, 2)}\n` : report(generated, flags),
  )
  const stale = generated.some(({ files }) => files.some(({ state }) => state !== 'unchanged'))
  return flags.check && stale ? exitCode.findings : exitCode.fine
}

function packageFolder({ name }: ApiEntry, areSeveral: boolean, workspace: Workspace, flags: GenerateFlags): string {
  const folder = clientFolder(workspace, name)
  if (flags.output === undefined) return folder
  return areSeveral ? path.resolve(flags.output, path.basename(folder)) : path.resolve(flags.output)
}

async function readPackageJson(folder: string): Promise<unknown> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => '{}')
  try {
    return JSON.parse(text) as unknown
  } catch {
    return {}
  }
}

function report(generated: readonly Generated[], { check }: GenerateFlags): string {
  return generated.map((client) => (check ? reportStale(client) : reportWritten(client))).join('')
}

function reportWritten({ api, folder, files }: Generated): string {
  const changed = files.filter(({ state }) => state !== 'unchanged').length
  const made = files.filter(({ state }) => state !== 'removed').length
  return `${terminalText(api)}: ${made} files in ${terminalText(folder)}, ${changed === 0 ? 'none' : changed} changed\n`
}

function reportStale({ api, folder, files }: Generated): string {
  const stale = files.filter(({ state }) => state !== 'unchanged')
  if (stale.length === 0) return `${terminalText(api)}: ${terminalText(folder)} is up to date\n`
  const meaning = { added: 'is missing', changed: 'is stale', removed: 'is no longer made', unchanged: '' }
  const lines = stale.map(({ path: name, state }) => `${terminalText(`${folder}/${name}`)} ${meaning[state]}\n`)
  return `${lines.join('')}${terminalText(api)}: run \`concord generate ${terminalText(api)}\`\n`
}
