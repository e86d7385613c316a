import type { Heading } from '../render/render-body.ts'
import type { SidebarItem } from '../navigation/sidebar.ts'
import type { VersionLink } from '../navigation/versions.ts'

/** A page as the components in `astro/` read it. Links in it are complete, text in it is plain. */
export interface AstroPage {
  /** The address below the base; `index` is the landing page. */
  readonly id: string
  readonly html: string
  readonly headings: readonly Heading[]
  readonly title: string
  readonly description: string
  /** `splash` has no sidebar. */
  readonly template: 'doc' | 'splash'
  readonly tableOfContents: boolean
  readonly concord: AstroPageData
}

interface AstroPageData {
  readonly kind: string
  readonly method: string | undefined
  readonly api: { readonly title: string; readonly version: string; readonly link: string } | undefined
  readonly contents: readonly Heading[]
  readonly sidebar: readonly SidebarItem[]
  readonly versions: readonly VersionLink[]
  readonly before: Neighbour | undefined
  readonly after: Neighbour | undefined
  readonly editUrl: string | undefined
  /** Address of the page's Markdown. */
  readonly markdown: string | undefined
  readonly head: {
    readonly title: string
    readonly site: string
    readonly base: string
    readonly policy: string
    readonly canonical: string | undefined
  }
}

export interface Neighbour {
  readonly label: string
  readonly link: string
}
