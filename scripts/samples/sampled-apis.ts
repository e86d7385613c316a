import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'

import { createClientPackage } from '../../packages/generator/src/index.ts'
import { type Api, findWorkspace, type Operation } from '../../packages/model/src/index.ts'
import { type TestedApi, testedApis } from '../../packages/sandbox/src/testing/apis.ts'
import { createSurface, type Surface } from '../../packages/surface/src/index.ts'
import { compileClient, repository, type TemporaryFolder } from '../../packages/testing/src/index.ts'

/** An API and the package of its client, which modules in a folder can import. */
export interface SampledApi extends TestedApi {
  readonly surface: Surface
  readonly packageName: string
}

/** Every API of the workspace with its client as committed, and the one that is like none of them with one that is made. */
export async function sampledApis(folder: TemporaryFolder): Promise<SampledApi[]> {
  const { clients } = await findWorkspace(repository)
  const apis = await testedApis()
  return Promise.all(
    apis.map(async (tested) => {
      const packageName = `@concord-api/${tested.name}-client`
      const committed = path.join(repository, clients.folder, tested.name)
      const installed = folder.file(`node_modules/${packageName}`)
      if (existsSync(committed)) {
        await mkdir(path.dirname(installed), { recursive: true })
        await symlink(committed, installed)
      } else await installClient(tested.api, installed)
      return { ...tested, surface: createSurface(tested.api), packageName }
    }),
  )
}

/** Makes the client of an API, compiled, in a folder. */
export async function installClient(api: Api, folder: string): Promise<void> {
  for (const { path: name, content } of createClientPackage(api, { scope: '@concord-api' })) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  const complaints = await compileClient(folder)
  if (complaints !== '') throw new Error(`the client of ${api.name} does not compile:\n${complaints}`)
}

/** The path of a sample in the folder; an id may be anything. */
export function sampleFile(api: string, { id }: Operation, index: number): string {
  return `${api}/${index}-${id.replaceAll(/\W+/g, '-')}.ts`
}
