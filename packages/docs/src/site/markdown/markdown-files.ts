import type { OutputFile } from '@concord-api/model'

import { markdownFile } from '../addresses.ts'
import { siteRoot } from '../site-root.ts'
import type { SiteInput } from '../site-input.ts'
import { llmsFullTxt, llmsTxt } from './llms-txt.ts'
import { pageMarkdown, pathsByAddress } from './page-markdown.ts'

/** Every page as Markdown, and the two files that tell language models of them. */
export function markdownFiles(input: SiteInput, base: string, site: string | undefined): OutputFile[] {
  const root = siteRoot(base, site)
  const paths = pathsByAddress(input.pages)
  const pages = input.pages.map((page) => ({ path: markdownFile(page.path), content: pageMarkdown(page, paths, root) }))
  return [
    ...pages,
    { path: 'llms.txt', content: llmsTxt(input, root) },
    { path: 'llms-full.txt', content: llmsFullTxt(pages.map(({ content }) => content)) },
  ]
}
