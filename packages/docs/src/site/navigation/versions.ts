import type { Page } from '../../page.ts'
import { pageAddress } from '../addresses.ts'
import type { SiteApi } from '../site-input.ts'

export interface VersionLink {
  readonly label: string
  readonly link: string
  readonly isCurrent: boolean
}

/**
 * The versions of the API a page belongs to, and where each leads: to the same page where it has one, else to its
 * overview. None where there is but one version.
 */
export function versionLinks(page: Page, apis: readonly SiteApi[], paths: ReadonlySet<string>): readonly VersionLink[] {
  const own = apis.find(({ api }) => api.name === page.api)
  if (own?.version === undefined) return []
  const versions = apis.filter(({ name, version }) => name === own.name && version !== undefined)
  if (versions.length < 2) return []
  const rest = page.path.slice(own.folder.length)
  return versions.map(({ folder, version }) => ({
    label: version ?? '',
    link: pageAddress(paths.has(`${folder}${rest}`) ? `${folder}${rest}` : folder),
    isCurrent: folder === own.folder,
  }))
}
