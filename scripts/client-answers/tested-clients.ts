import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { createClientPackage } from '../../packages/generator/src/index.ts'
import { compilePackage } from '../../packages/generator/src/testing/compile-package.ts'
import { findWorkspace } from '../../packages/model/src/index.ts'
import type { Call, ClientOptions } from '../../packages/runtime/src/index.ts'
import { type TestedApi, testedApis } from '../../packages/sandbox/src/testing/apis.ts'
import { createSurface, type Group, type Method, type Surface } from '../../packages/surface/src/index.ts'
import { repository, type TemporaryFolder } from '../../packages/testing/src/index.ts'

/** An API, its generated client, and what that looks like to its callers. */
export interface TestedClient extends TestedApi {
  readonly surface: Surface
  /** What the package exports. */
  readonly exports: Readonly<Record<string, unknown>>
}

/**
 * The client of every API of the workspace, as committed, and one made in a folder of the API that is like none of them.
 * @param module - of the package, that callers import
 */
export async function testedClients(folder: TemporaryFolder, module = 'index'): Promise<TestedClient[]> {
  const { clients } = await findWorkspace(repository)
  const apis = await testedApis()
  return Promise.all(
    apis.map(async (tested) => {
      const committed = path.join(repository, clients.folder, tested.name, `src/${module}.ts`)
      const entry = existsSync(committed) ? committed : await makeClient(tested, folder, module)
      const exports = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as TestedClient['exports']
      return { ...tested, surface: createSurface(tested.api), exports }
    }),
  )
}

async function makeClient({ name, api }: TestedApi, folder: TemporaryFolder, module: string): Promise<string> {
  const complaints = await compilePackage(folder, createClientPackage(api))
  if (complaints !== '') throw new Error(`the client of ${name} does not compile:\n${complaints}`)
  return folder.file(`dist/${module}.js`)
}

/** The method of a client for an operation. */
export function methodOf(
  { surface }: TestedClient,
  operation: string,
): { readonly group: Group; readonly method: Method } {
  for (const group of surface.groups) {
    const method = group.methods.find((candidate) => candidate.operation.id === operation)
    if (method !== undefined) return { group, method }
  }
  throw new TypeError(`there is no method for the operation "${operation}"`)
}

/** Makes a client and calls a method of it. */
export function callMethod(
  { surface, exports }: TestedClient,
  options: Omit<ClientOptions, 'auth'> & { readonly auth: object },
  { group, method }: { readonly group: Group; readonly method: Method },
  args: readonly unknown[],
): Call<unknown> {
  const create = exports[surface.factory] as (options: object) => Record<string, Record<string, Function>>
  return create(options)[group.name]?.[method.name]?.(...args) as Call<unknown>
}
