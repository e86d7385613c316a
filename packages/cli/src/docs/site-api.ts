import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { ApiContent, SiteClient, SiteSandbox } from '@concord-api/docs'
import { relativePath } from '@concord-api/findings'
import { type Api, type ApiEntry, tellActivity, type Workspace } from '@concord-api/model'

import { clientFolder } from '../client-folder.ts'
import { readSandbox, type SandboxInput } from '../sandbox/read-sandbox.ts'
import { shellWord } from '@concord-api/samples'

/** An API with what stands around it: its client where there is one, its changelog, its sandbox. */
export async function siteApi(api: Api, entry: ApiEntry, workspace: Workspace, folder: string): Promise<ApiContent> {
  const node = await import('@concord-api/sandbox/node')
  const input = await readSandbox(api, entry, node)
  const changelog = await readText(path.join(path.dirname(path.resolve(entry.file)), 'CHANGELOG.md'))
  return {
    api,
    folder,
    client: await readClient(clientFolder(workspace, entry.name)),
    changelog,
    sandbox: await sandboxOf(input),
    source: relativePath(workspace.folder, path.resolve(entry.file)),
    sourceOf: (pointer) => {
      const { file, line } = api.locate(pointer)
      return { file: relativePath(workspace.folder, file), line }
    },
  }
}

/** The generated client in a folder; undefined where none has been generated. */
async function readClient(folder: string): Promise<SiteClient | undefined> {
  const manifest = await readText(path.join(folder, 'package.json'))
  const apiMarkdown = await readText(path.join(folder, 'api.md'))
  // A folder with another kind of package is none of ours.
  if (manifest === undefined || apiMarkdown === undefined) return undefined
  const { name } = JSON.parse(manifest) as { readonly name?: unknown }
  return typeof name === 'string' ? { packageName: name, apiMarkdown } : undefined
}

/** The sandbox as `concord sandbox` starts it when nothing else is asked for. */
async function sandboxOf({ api, settings }: SandboxInput): Promise<SiteSandbox> {
  const { createSandbox } = await import('@concord-api/sandbox')
  const sandbox = createSandbox(api, { ...(settings !== undefined && { settings }) })
  const { basePath, credentials } = sandbox
  await sandbox.close()
  return { command: `concord sandbox ${shellWord(api.name)}`, baseUrl: `http://127.0.0.1:4010${basePath}`, credentials }
}

async function readText(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined
    throw cause
  })
  if (text !== undefined) tellActivity({ did: 'read', file })
  return text
}
