import type { Api, OutputFile } from '@concord-api/model'
import { clientPackageName, createSurface, kebabCase, Names, ownNames } from '@concord-api/surface'

import type { Context } from './context.ts'
import { emitApiMd } from './emit/api-md.ts'
import { emitApiReport } from './emit/api-report.ts'
import { emitClient } from './emit/client.ts'
import { emitErrors } from './emit/errors.ts'
import { emitFollow } from './emit/follow.ts'
import { emitIndex } from './emit/index-file.ts'
import { emitModels } from './emit/models.ts'
import { emitOperations } from './emit/operations.ts'
import { emitPackageJson } from './emit/package-json.ts'
import { emitSharedParameters } from './emit/parameters.ts'
import { emitPaths } from './emit/paths.ts'
import { emitRaw } from './emit/raw.ts'
import { emitReadme } from './emit/readme.ts'
import { emitResource } from './emit/resources.ts'
import { emitTsconfig } from './emit/tsconfig.ts'
import type { ClientPackageSettings } from './settings.ts'
import { emitWebhooks } from './emit/webhooks.ts'
import { TypeWriter } from './types/type-writer.ts'

/**
 * The source of a typed client package for an API. The same document and settings give the same bytes.
 * @returns every file of the package, the ones compiled from them not included
 */
export function createClientPackage(api: Api, settings: ClientPackageSettings = {}): OutputFile[] {
  const surface = createSurface(api)
  const context: Context = {
    api,
    surface,
    types: new TypeWriter(api, surface),
    packageName: clientPackageName(api.name, settings.scope),
    ownNames: ownNames(surface),
  }
  const taken = new Names(devices)
  const files = new Map(surface.groups.map(({ name }) => [name, taken.claim(fileName(name))]))
  const sources: (readonly [path: string, content: string | undefined])[] = [
    ['webhooks', emitWebhooks(context)],
    ['hypermedia/follow', emitFollow(context, files)],
    ['client', emitClient(context, files)],
    ['errors', emitErrors(context)],
    ['index', emitIndex(context, files)],
    ['models', emitModels(context)],
    ['parameters', emitSharedParameters(context)],
    ['paths', emitPaths(context)],
    ['raw', emitRaw(context, files)],
    ...surface.groups.flatMap((group) => {
      const file = files.get(group.name) as string
      return [
        [`operations/${file}`, emitOperations(context, group)] as const,
        [`resources/${file}`, emitResource(context, group, file)] as const,
      ]
    }),
  ]
  return [
    { path: 'README.md', content: emitReadme(context) },
    { path: 'api-report.txt', content: emitApiReport(context) },
    { path: 'api.md', content: emitApiMd(context) },
    { path: 'package.json', content: emitPackageJson(context, settings) },
    ...sources.flatMap(([path, content]) => (content === undefined ? [] : [{ path: `src/${path}.ts`, content }])),
    { path: 'tsconfig.json', content: emitTsconfig() },
  ]
}

/** The name of a group's files; no file system takes one of any length. */
function fileName(group: string): string {
  return kebabCase(group, 'root').slice(0, 60)
}

/** Names that Windows keeps for devices, whatever the extension. */
const devices = 'aux con nul prn com0 com1 com2 com3 com4 com5 com6 com7 com8 com9'
  .concat(' lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9')
  .split(' ')
