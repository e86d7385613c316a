import type { OutputFile } from '@concord-api/model'

import { DocsError } from '../docs-error.ts'
import { htmlFile } from './addresses.ts'
import { astroPages } from './astro/astro-pages.ts'
import { buildPages } from './astro/build-pages.ts'
import { basePath } from './base-path.ts'
import { checkPages } from './check/check-pages.ts'
import { documentFiles } from './document-files.ts'
import { markdownFiles } from './markdown/markdown-files.ts'
import { sitePolicy } from './page-policy.ts'
import { publishingFiles } from './publishing-files.ts'
import { referenceFiles } from './reference-files.ts'
import { searchIndex } from './search-index.ts'
import type { SiteInput, SiteOptions } from './site-input.ts'

/**
 * Makes the documentation site: a page for each page given, its Markdown, a Redoc reference and the document of each
 * API, a search index, and what hosts and crawlers read. The same input gives the same bytes.
 * @throws {DocsError} when a link leads nowhere, a page is not valid, or Redoc cannot render a document.
 * @example
 * const files = await createSite({ title: 'Museum', apis, pages }, { base: '/docs' })
 */
export async function createSite(input: SiteInput, options: SiteOptions = {}): Promise<readonly OutputFile[]> {
  const base = basePath(options.base)
  const of = input.apis.length + 4
  let step = 0
  const begin = (text: string): void => options.onProgress?.({ step: ++step, of, text })

  const references = await referenceFiles(input.apis, { ...options, base }, (title) =>
    begin(`rendering the reference of ${title}`),
  )
  begin(`rendering ${input.pages.length} pages`)
  const pages = await buildPages(astroPages(input, { ...options, base }), base, options.cacheFolder)
  begin('making the search index')
  const search = await searchIndex(pages.filter(({ path }) => path.endsWith('.html')))
  begin('writing Markdown and documents')
  const paths = [...input.pages.map(({ path }) => path), ...input.apis.map(({ folder }) => `${folder}/reference`)]
  const files = [
    ...pages,
    ...search,
    ...references.files,
    ...(await documentFiles(input.apis)),
    ...markdownFiles(input, base, options.site),
    ...publishingFiles(paths, sitePolicy(references.scripts), base, options.site),
  ]
  begin('checking links')
  const redoc = new Set(input.apis.map(({ folder }) => `${folder}/reference/index.html`))
  checkPages(files, base, (path) => !redoc.has(path))
  checkComplete(input, files)
  return files
}

/** Two pages with one address, or an address the shell understands in another way, would leave one of them out. */
function checkComplete({ pages }: SiteInput, files: readonly OutputFile[]): void {
  const made = new Set(files.map(({ path }) => path))
  const wanted = new Set<string>()
  for (const page of pages) {
    const file = htmlFile(page.path)
    if (!made.has(file)) throw new DocsError('page-invalid', { page: file }, 'the page was not made')
    if (wanted.has(file)) throw new DocsError('page-invalid', { page: file }, 'two pages have this address')
    wanted.add(file)
  }
}
