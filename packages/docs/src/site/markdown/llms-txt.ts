import type { Page } from '../../page.ts'
import { markdownFile } from '../addresses.ts'
import type { SiteInput } from '../site-input.ts'

/**
 * The index of the site for language models, a section per API.
 * @see https://llmstxt.org
 */
export function llmsTxt({ title, apis, pages }: SiteInput, root: string): string {
  const groups = [
    ...apis.map(({ api }) => ({
      title: heading(api.title, api.version),
      pages: pages.filter((page) => page.api === api.name),
    })),
    { title: 'More', pages: pages.filter((page) => page.api === undefined && page.kind !== 'landing') },
  ]
  const summary = pages.find(({ kind }) => kind === 'landing')?.description ?? ''
  const sections = groups
    .filter((group) => group.pages.length > 0)
    .map((group) => `## ${group.title}\n\n${group.pages.map((page) => entry(page, root)).join('\n')}`)
  return `${[`# ${line(title)}`, ...(summary === '' ? [] : [`> ${line(summary)}`]), ...sections].join('\n\n')}\n`
}

/** Every page in one file. */
export function llmsFullTxt(texts: readonly string[]): string {
  return texts.join('\n---\n\n')
}

function entry(page: Page, root: string): string {
  const description = line(page.description)
  return `- [${line(page.title)}](${root}${markdownFile(page.path)})${description === '' ? '' : `: ${description}`}`
}

function heading(title: string, version: string): string {
  return line(`${title} ${version}`)
}

/** Text of a document in one line, with nothing in it that ends a link or begins an element. */
function line(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]<]/g, (character) => `\\${character}`)
}
