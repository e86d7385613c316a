import type { SiteApi } from '../site-input.ts'
import type { SidebarItem } from './sidebar.ts'

/** What the sidebar of an API ends with: what the shell makes of its document. */
export function apiResources({ folder }: SiteApi): readonly SidebarItem[] {
  const links = [
    { label: 'Full reference', link: `/${folder}/reference/` },
    { label: 'OpenAPI as JSON', link: `/${folder}/openapi.json` },
    { label: 'OpenAPI as YAML', link: `/${folder}/openapi.yaml` },
  ]
  return [{ label: 'Reference', items: links }]
}
