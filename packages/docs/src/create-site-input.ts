import type { Operation } from '@concord-api/model'
import { operationSamples, type OperationSamples } from '@concord-api/samples'
import { createSurface } from '@concord-api/surface'

import { createPages } from './content/create-pages.ts'
import { operationPages } from './content/operations/operation-pages.ts'
import { operationPaths } from './content/operations/operation-paths.ts'
import type { ApiContent, SiteContent } from './content/site-content.ts'
import type { Page } from './page.ts'
import { withCodeSamples } from './reference/code-samples.ts'
import { siteApis } from './site/site-apis.ts'
import type { SiteInput } from './site/site-input.ts'

/** Everything a site shows: its pages with those of operations, and documents with a sample of each operation. */
export function createSiteInput(content: SiteContent): SiteInput {
  const apis = content.apis.map(withOperations)
  const guides = createPages({ ...content, apis: apis.map((each) => each.content) })
  const paths = new Set(guides.map(({ path }) => path))
  const known = siteApis(content.apis.map(({ api }) => api))
  return {
    title: content.title,
    apis: known.map((site, index) => ({ ...site, document: apis[index]?.document ?? site.document })),
    pages: [...guides, ...apis.flatMap(({ pages }) => pages((path) => paths.has(path)))],
  }
}

interface ApiWithOperations {
  readonly content: ApiContent
  readonly document: SiteInput['apis'][number]['document']
  /** @param hasPage - whether the site has a page at a path */
  readonly pages: (hasPage: (path: string) => boolean) => readonly Page[]
}

function withOperations(content: ApiContent): ApiWithOperations {
  const { api, folder, client, surface = createSurface(api) } = content
  const made = new Map<Operation, OperationSamples>()
  const samples = (operation: Operation): OperationSamples => {
    const known = made.get(operation) ?? operationSamples(api, surface, operation, { packageName: client?.packageName })
    made.set(operation, known)
    return known
  }
  const paths = operationPaths(api, folder)
  return {
    content: {
      ...content,
      surface,
      curl: (operation) => samples(operation).curl,
      operationPath: (operation) => paths.get(operation),
    },
    document: withCodeSamples(api, samples),
    pages: (hasPage) =>
      operationPages({
        api,
        folder,
        surface,
        samples,
        hasPage: (path) => hasPage(path) || path === `${folder}/reference`,
        source: ({ pointer }) => content.sourceOf?.(pointer),
      }),
  }
}
