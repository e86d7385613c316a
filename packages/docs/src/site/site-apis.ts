import type { Api } from '@concord-api/model'

import { siteFolders } from '../site-folders.ts'
import type { SiteApi } from './site-input.ts'

/** APIs with the folders of their pages; `users@v2` is the version `v2` of `users`. */
export function siteApis(apis: readonly Api[]): readonly SiteApi[] {
  const folders = siteFolders(apis.map(({ name }) => name))
  return apis.map((api, index) => {
    const at = api.name.lastIndexOf('@')
    const isVersioned = at > 0 && at < api.name.length - 1
    return {
      api,
      folder: folders[index] ?? api.name,
      name: isVersioned ? api.name.slice(0, at) : api.name,
      version: isVersioned ? api.name.slice(at + 1) : undefined,
      document: api.document,
    }
  })
}
