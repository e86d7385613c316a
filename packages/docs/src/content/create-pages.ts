import type { RootContent } from 'mdast'

import type { Page } from '../page.ts'
import { changelog } from './changelog.ts'
import { clientApi } from './client/client-api.ts'
import { clientGuide } from './client/client-guide.ts'
import { conventionPages } from './conventions.ts'
import type { Guide } from './guide.ts'
import { createGuideContext, type GuideContext } from './guide-context.ts'
import { authentication } from './guides/authentication.ts'
import { errors } from './guides/errors.ts'
import { pagination } from './guides/pagination.ts'
import { rateLimits } from './guides/rate-limits.ts'
import { versioning } from './guides/versioning.ts'
import { webhooks } from './guides/webhooks.ts'
import { landingPage } from './landing.ts'
import { overview } from './overview.ts'
import { reviewRulePages } from './review-rules.ts'
import { rulePages } from './rules.ts'
import { sandbox } from './sandbox.ts'
import type { ApiContent, SiteContent } from './site-content.ts'

/** In the order of the sidebar. */
const guides: readonly Guide[] = [
  overview,
  authentication,
  errors,
  pagination,
  rateLimits,
  versioning,
  webhooks,
  sandbox,
  clientGuide,
  clientApi,
  changelog,
]

/**
 * The pages of a site but those of its operations: what a document and its conventions have something to say about, and
 * no page that would be empty. The same content gives the same pages.
 */
export function createPages(content: SiteContent): readonly Page[] {
  const apis = content.apis.map(apiPages)
  return [
    landingPage(
      content,
      apis.map(({ context }) => context),
    ),
    ...apis.flatMap(({ pages }) => pages),
    ...rulePages(content.rules),
    ...reviewRulePages(content.reviewRules),
    ...conventionPages(content.conventions),
  ]
}

function apiPages(site: ApiContent): { readonly context: GuideContext; readonly pages: readonly Page[] } {
  const slugs = new Set<string>()
  const context = createGuideContext(site, slugs)
  const written = guides.filter((guide) => guide.applies(context))
  // A guide may link to any other: all are known before the first is written.
  for (const { slug } of written) slugs.add(slug)
  return { context, pages: written.map((guide) => createPage(context, guide)) }
}

function createPage(context: GuideContext, guide: Guide): Page {
  const { api, site } = context
  const { slug, kind, section, label } = guide
  return {
    path: slug === '' ? site.folder : `${site.folder}/${slug}`,
    kind,
    title: guide.title(context),
    description: guide.description(context),
    api: api.name,
    section,
    label,
    method: undefined,
    body: { type: 'root', children: [...guide.write(context)] as RootContent[] },
    source:
      site.source === undefined ? undefined : { file: guide.source?.(site.source) ?? site.source, line: undefined },
  }
}
