import type { SiteContent } from '@concord-api/docs'
import type { Api, ApiEntry, Workspace } from '@concord-api/model'

import { conventionPages, reviewRulePages, rulePages } from './own-pages.ts'
import { siteApi } from './site-api.ts'

/** A document that has been read, and where it is. */
export interface LoadedEntry {
  readonly api: Api
  readonly entry: ApiEntry
}

/** Everything the guides of a site are written from. */
export async function siteContent(
  apis: readonly LoadedEntry[],
  workspace: Workspace,
  title = 'API documentation',
): Promise<SiteContent> {
  const { siteFolders } = await import('@concord-api/docs')
  const folders = siteFolders(apis.map(({ entry }) => entry.name))
  const made = apis.map(({ api, entry }, index) => siteApi(api, entry, workspace, folders[index] ?? entry.name))
  return {
    title,
    apis: await Promise.all(made),
    rules: await rulePages(),
    reviewRules: await reviewRulePages(),
    conventions: await conventionPages(),
  }
}
