import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { relativePath } from '@concord-api/findings'
import { type Api, type ApiEntry, tellActivity } from '@concord-api/model'
import type { SandboxSettings } from '@concord-api/sandbox'
import type * as node from '@concord-api/sandbox/node'

/** What a sandbox of an API is made from. */
export interface SandboxInput {
  readonly api: Api
  readonly settings: SandboxSettings | undefined
  /** Relative to the current folder. */
  readonly settingsFile: string | undefined
}

/** The API with the settings of its sandbox, where there is a `sandbox.yaml` beside its document. */
export async function readSandbox(
  api: Api,
  entry: ApiEntry,
  { readSettings }: Pick<typeof node, 'readSettings'>,
): Promise<SandboxInput> {
  const file = path.join(path.dirname(path.resolve(entry.file)), 'sandbox.yaml')
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
  if (text === undefined) return { api, settings: undefined, settingsFile: undefined }
  tellActivity({ did: 'read', file })
  return { api, settings: readSettings(text, file, api), settingsFile: relativePath(process.cwd(), file) }
}
