import type { SiteContent } from '@concord-api/docs'
import type { ApiEntry, Workspace } from '@concord-api/model'

import { conventionPages, rulePages } from './own-pages.ts'
import { siteApi } from './site-api.ts'

/** Everything the guides of a site are written from. */
export async function siteContent(
  entries: readonly ApiEntry[],
  workspace: Workspace,
  title = 'API documentation',
): Promise<SiteContent> {
  const { siteFolders } = await import('@concord-api/docs')
  const folders = siteFolders(entries.map(({ name }) => name))
  const apis = entries.map((entry, index) => siteApi(entry, workspace, folders[index] ?? entry.name))
  return { title, apis: await Promise.all(apis), rules: await rulePages(), conventions: await conventionPages() }
}
