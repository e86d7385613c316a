import type { OutputFile } from '@concord-api/model'

import { DocsError } from '../../docs-error.ts'
import { type ReadHtml, readHtml } from './read-html.ts'

/**
 * Checks pages as they will be published: every link and anchor leads somewhere, no id stands twice, nothing is inline
 * that the policy would stop.
 * @param files of the whole site; those that end with `.html` and that `isOurs` are read.
 * @throws {DocsError} `link-broken` or `page-invalid`, which names the page, and the first thing wrong with it.
 */
export function checkPages(files: readonly OutputFile[], base: string, isOurs: (path: string) => boolean): void {
  const paths = new Set(files.map(({ path }) => path))
  const pages = new Map<string, ReadHtml>()
  for (const { path, content } of files) {
    if (path.endsWith('.html') && isOurs(path)) pages.set(path, readHtml(String(content)))
  }
  for (const [path, page] of pages) {
    const [repeated] = page.repeatedIds
    if (repeated !== undefined)
      throw new DocsError('page-invalid', { page: path }, `the id \`${repeated}\` stands twice`)
    const [inline] = page.inline
    if (inline !== undefined)
      throw new DocsError('page-invalid', { page: path }, `its policy does not allow \`${inline}\``)
    for (const link of new Set(page.links)) {
      const problem = problemOf(link, path)
      if (problem !== undefined) throw new DocsError('link-broken', { page: path }, `the link \`${link}\` ${problem}`)
    }
  }

  function problemOf(link: string, from: string): string | undefined {
    const url = URL.parse(link, `https://site.invalid${base}${from}`)
    if (url === null) return 'is no address'
    if (url.host !== 'site.invalid' || !url.protocol.startsWith('http')) return undefined
    if (!url.pathname.startsWith(base)) return `leads out of ${base}`
    const target = decoded(url.pathname.slice(base.length))
    const anchor = decoded(url.hash.slice(1))
    if (target === undefined || anchor === undefined) return 'is no address'
    const file = target === '' || target.endsWith('/') ? `${target}index.html` : target
    if (!paths.has(file)) return 'leads to no page'
    const ids = pages.get(file)?.ids
    if (anchor === '' || ids === undefined || ids.has(anchor)) return undefined
    return 'leads to no part of its page'
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
