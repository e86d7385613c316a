import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { type Api, findWorkspace, loadApi } from '@concord-api/model'
import { repository } from '@concord-api/testing'

import { parse } from 'yaml'
import type { SandboxSettings } from '../settings/settings.ts'

/** An API of the repository with what stands beside its document. */
export interface TestedApi {
  readonly name: string
  readonly folder: string
  readonly api: Api
  readonly settings: SandboxSettings
}

/** Every API of the workspace, and the one that is like none of them. */
export async function testedApis(): Promise<TestedApi[]> {
  const workspace = await findWorkspace(repository)
  const entries = [
    ...workspace.apis,
    { name: 'shelf', file: path.join(repository, 'packages/testing/fixtures/shelf/openapi.yaml') },
  ]
  return Promise.all(
    entries.map(async ({ name, file }) => {
      const api = await loadApi({ name, file })
      const folder = path.dirname(file)
      const settingsFile = path.join(folder, 'sandbox.yaml')
      return { name, folder, api, settings: parse(await readFile(settingsFile, 'utf8')) as SandboxSettings }
    }),
  )
}
