import type { OutputFile } from '@concord-api/model'
import { createIndex } from 'pagefind'

import { DocsError } from '../docs-error.ts'

/** Ready-made search boxes; the site has its own. */
const unused = /(ui|highlight)\.(js|css)$/

/**
 * Indexes the pages for Pagefind, which looks things up in the browser and loads only the parts of the index it needs.
 * @param pages HTML by the path of its file.
 * @throws {DocsError} `search-failed`
 */
export async function searchIndex(pages: readonly OutputFile[]): Promise<OutputFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (index === undefined)
    throw new DocsError('search-failed', {}, `the search index cannot be made: ${errors.join('; ')}`)
  try {
    for (const { path, content } of pages) {
      const added = await index.addHTMLFile({ sourcePath: path, content: String(content) })
      if (added.errors.length > 0) throw new DocsError('search-failed', { page: path }, added.errors.join('; '))
    }
    const { files, errors } = await index.getFiles()
    if (errors.length > 0) throw new DocsError('search-failed', {}, errors.join('; '))
    return files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, content }))
      .toSorted((one, other) => (one.path < other.path ? -1 : 1))
  } finally {
    await index.deleteIndex()
  }
}
