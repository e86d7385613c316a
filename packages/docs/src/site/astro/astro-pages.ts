import { groupBy } from '@concord-api/model'

import type { Page } from '../../page.ts'
import { belowBase, markdownFile, pageAddress } from '../addresses.ts'
import { editLink } from '../edit-link.ts'
import { apiResources } from '../navigation/api-resources.ts'
import { neighbours } from '../navigation/neighbours.ts'
import { createSidebar, type SidebarItem } from '../navigation/sidebar.ts'
import { versionLinks } from '../navigation/versions.ts'
import { pagePolicy } from '../page-policy.ts'
import { type RenderedBody, renderBody } from '../render/render-body.ts'
import type { SiteApi, SiteInput, SiteOptions } from '../site-input.ts'
import { siteRoot } from '../site-root.ts'
import type { AstroPage, Neighbour } from './astro-page.ts'
import { notFoundPage } from './not-found-page.ts'

/** More headings than this are not repeated beside the page: only those of the second level. */
const longestContents = 30

/** Pages as Astro is given them: everything that takes thought is done here, what is left is markup. */
export function astroPages(input: SiteInput, options: SiteOptions & { readonly base: string }): AstroPage[] {
  const { base, site } = options
  const notFound = notFoundPage()
  const bodies = new Map(
    [...input.pages, notFound].map((page) => [page, renderBody(page.body, base, page.kind === 'landing')]),
  )
  const headings = new Map([...bodies].map(([{ path }, body]) => [path, body.headings]))
  const paths = new Set(input.pages.map(({ path }) => path))
  const made: AstroPage[] = [astroPage(notFound, undefined, [], undefined, undefined)]
  for (const [name, pages] of groupBy(input.pages, ({ api }) => api)) {
    const api = input.apis.find((entry) => entry.api.name === name)
    const listed = pages.filter(({ kind }) => kind !== 'landing')
    const sidebar = createSidebar(listed, headings)
    const around = neighbours(listed)
    for (const page of pages) {
      const items = [...sidebar(page), ...(api === undefined ? [] : apiResources(api))]
      const { before, after } = around.get(page.path) ?? {}
      made.push(astroPage(page, api, items, before, after))
    }
  }
  return made

  function astroPage(
    page: Page,
    api: SiteApi | undefined,
    sidebar: readonly SidebarItem[],
    before: Page | undefined,
    after: Page | undefined,
  ): AstroPage {
    const { html, headings } = bodies.get(page) as RenderedBody
    const contents = contentsOf(headings)
    const isPublished = page !== notFound
    const link = (address: string): string => belowBase(base, address)
    return {
      id: page.path || 'index',
      html,
      headings,
      title: page.title,
      description: page.description,
      template: sidebar.length === 0 || page.kind === 'landing' ? 'splash' : 'doc',
      tableOfContents: page.kind !== 'landing' && contents.length > 1,
      concord: {
        kind: page.kind,
        method: page.method,
        api: api && { title: api.api.title, version: api.api.version, link: link(pageAddress(api.folder)) },
        contents,
        sidebar: sidebar.map((item) => linked(item, link)),
        versions: versionLinks(page, input.apis, paths).map((version) => ({ ...version, link: link(version.link) })),
        before: neighbour(before, link),
        after: neighbour(after, link),
        editUrl: editLink(options.editUrl, page.source),
        markdown: isPublished ? link(`/${markdownFile(page.path)}`) : undefined,
        head: {
          title: page.kind === 'landing' ? input.title : `${page.title} | ${api?.api.title ?? input.title}`,
          site: input.title,
          base,
          policy: pagePolicy,
          canonical:
            site === undefined || !isPublished
              ? undefined
              : `${siteRoot(base, site)}${pageAddress(page.path).slice(1)}`,
        },
      },
    }
  }
}

function contentsOf(headings: RenderedBody['headings']): RenderedBody['headings'] {
  const upTo = (depth: number): RenderedBody['headings'] => headings.filter((heading) => heading.depth <= depth)
  return upTo(3).length > longestContents ? upTo(2) : upTo(3)
}

function linked(item: SidebarItem, link: (address: string) => string): SidebarItem {
  return 'items' in item
    ? { ...item, items: item.items.map((inner) => linked(inner, link)) }
    : { ...item, link: link(item.link) }
}

function neighbour(page: Page | undefined, link: (address: string) => string): Neighbour | undefined {
  return page && { label: page.label ?? page.title, link: link(pageAddress(page.path)) }
}
