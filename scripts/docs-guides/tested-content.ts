import path from 'node:path'

import { siteContent } from '../../packages/cli/src/docs/site-content.ts'
import type { ApiContent, SiteContent } from '../../packages/docs/src/index.ts'
import { findWorkspace, loadApi } from '../../packages/model/src/index.ts'
import { clientPackageName, kebabCase } from '../../packages/surface/src/index.ts'
import { repository } from '../../packages/testing/src/index.ts'

/** What the site is written from, with the API that is like none of the workspace's; that one has its client made here. */
export async function testedContent(): Promise<SiteContent> {
  const workspace = await findWorkspace(repository)
  const shelf = { name: 'shelf', file: path.join(repository, 'packages/testing/fixtures/shelf/openapi.yaml') }
  const entries = [...workspace.apis, shelf]
  const apis = await Promise.all(entries.map(async (entry) => ({ entry, api: await loadApi(entry) })))
  const content = await siteContent(apis, workspace)
  const sites = content.apis.map((site): ApiContent => {
    const { api, folder, client = { packageName: clientPackageName(api.name, workspace.clients.scope) } } = site
    return { ...site, client, operationPath: ({ id }) => `${folder}/operations/${kebabCase(id, 'operation')}` }
  })
  return { ...content, apis: sites }
}
