import type { OutputFile } from '@concord-api/model'

import { cached } from '../reference/reference-cache.ts'
import { type RedocModule, redocModule } from '../reference/redoc-module.ts'
import { documentFile, referencePage } from '../reference/reference-page.ts'
import { renderedReference } from '../reference/rendered-reference.ts'
import { redoclyVersion, redocOptions } from '../reference/run-redocly.ts'
import { safeDocument } from '../safe-document/safe-document.ts'
import { belowBase, pageAddress } from './addresses.ts'
import type { SiteApi, SiteOptions } from './site-input.ts'
import { siteRoot } from './site-root.ts'

/** Redoc processes at a time: each takes a processor, and some 200 MB for a large document. */
const processes = 2

/** The reference page of each API with the document it shows, and Redoc itself, once for all of them. */
export interface References {
  readonly files: readonly OutputFile[]
  /** The inline scripts of the pages, each once. */
  readonly scripts: readonly string[]
}

/** @throws {DocsError} when Redoc cannot render one of the documents. */
export async function referenceFiles(
  apis: readonly SiteApi[],
  options: SiteOptions & { readonly base: string },
  onBegin: (title: string) => void,
): Promise<References> {
  if (apis.length === 0) return { files: [], scripts: [] }
  const redocly = await redoclyVersion()
  const redoc = await cached(options.cacheFolder, 'the script of Redoc', ['module', redocly], redocModule)
  const pages = await mapInTurn(apis, (api) => {
    onBegin(api.api.title)
    return filesOf(api, redoc, redocly, options)
  })
  return {
    files: [...redoc.files, ...pages.flatMap(({ files }) => files)],
    scripts: [...new Set(pages.flatMap(({ script }) => (script === undefined ? [] : [script])))],
  }
}

async function filesOf(
  { api, folder, document }: SiteApi,
  redoc: RedocModule,
  redocly: string,
  { base, site, cacheFolder, sampleLanguages = [] }: SiteOptions & { readonly base: string },
): Promise<{ files: OutputFile[]; script: string | undefined }> {
  const shown = safeDocument(document)
  const text = JSON.stringify(shown)
  const languages = JSON.stringify(sampleLanguages)
  const key = ['reference', redocly, languages, text]
  const rendered = await cached(cacheFolder, `the reference of ${api.name}`, key, () =>
    renderedReference(api.name, shown, sampleLanguages),
  )
  const path = `${folder}/reference`
  const page = referencePage(api, rendered, redoc, {
    base,
    canonical: site === undefined ? undefined : `${siteRoot(base, site)}${path}/`,
    overview: belowBase(base, pageAddress(folder)),
    options: redocOptions(sampleLanguages),
  })
  return {
    files: [
      { path: `${path}/index.html`, content: page },
      { path: `${path}/${documentFile}`, content: text },
    ],
    script: rendered.script,
  }
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
