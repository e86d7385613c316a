import type { Api, OutputFile } from '@concord-api/model'

import { type Entry, landingPage } from './landing/landing-page.ts'
import { referencePage } from './reference/reference-page.ts'
import { runRedocly } from './reference/run-redocly.ts'
import { jsonCopy } from './safe-document/json-copy.ts'
import { safeDocument } from './safe-document/safe-document.ts'
import { siteFolders } from './site-folders.ts'

/** Redoc processes at a time: each takes a processor, and some 200 MB for a large document. */
const processes = 2

/**
 * Makes the documentation site: a landing page and, for each API in a folder of its own, a reference page that works
 * offline and the document as JSON. Every link is relative. The same APIs give the same bytes.
 * @throws {DocsError} when Redoc cannot render one of the documents.
 * @example
 * const files = await createSite([api])   // index.html, museum/index.html, museum/openapi.json
 */
export async function createSite(apis: readonly Api[]): Promise<readonly OutputFile[]> {
  const folders = siteFolders(apis.map((api) => api.name))
  const entries = apis.map((api, index): Entry => ({ api, folder: folders[index] ?? api.name }))
  const references = await mapInTurn(entries, referenceFiles)
  return [{ path: 'index.html', content: landingPage(entries) }, ...references.flat()]
}

async function referenceFiles({ api, folder }: Entry): Promise<OutputFile[]> {
  const redoc = await runRedocly(api.name, safeDocument(api.document))
  return [
    { path: `${folder}/index.html`, content: referencePage(api, redoc) },
    { path: `${folder}/openapi.json`, content: `${JSON.stringify(jsonCopy(api.document), null, 2)}\n` },
  ]
}

/** Maps with so many at work at a time; the results are in the order of the items. */
async function mapInTurn<T, R>(items: readonly T[], each: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await each(item)
  }
  await Promise.all(Array.from({ length: processes }, work))
  return results
}
