import { createHash } from 'node:crypto'

import type { OutputFile } from '@concord-api/model'

import { DocsError } from '../docs-error.ts'
import { runRedocly } from './run-redocly.ts'

const moduleStart = '<script type="module">'
const moduleEnd = 'export{RedocStandalone,hydrate,init};'

/**
 * Redoc searches in a worker made of a blob, built with `Function`. Without workers it searches in the page, and the
 * policy needs to allow neither.
 */
const noWorker = 'delete globalThis.Worker'

const redocLogo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="46" height="16"><text y="12" font-family="system-ui,sans-serif" font-size="12" font-weight="700" fill="#7a8496">Redoc</text></svg>',
)}`

/** Redoc itself, once for all references: the module, and the script that starts it on a page. */
export interface RedocModule {
  readonly files: readonly OutputFile[]
  /** Path of the starting script below the root of the site. */
  readonly start: string
  /** Path of the module it loads. */
  readonly module: string
}

/**
 * Takes the module out of a page that Redoc makes of a document of ours: none that is shown could put something into it.
 * @throws {DocsError} `redoc-changed` when the page is not as this release of Redoc makes it.
 */
export async function redocModule(): Promise<RedocModule> {
  const { body } = await runRedocly('redoc', { openapi: '3.1.0', info: { title: 'A', version: '1' }, paths: {} })
  const from = body.indexOf(moduleStart)
  const to = body.indexOf(moduleEnd, from)
  if (from < 0 || to < 0) throw new DocsError('redoc-changed', {}, 'Redoc made no module that can be shared')
  // The mark at the foot of the sidebar is the one thing Redoc's own script fetches.
  const text = body
    .slice(from + moduleStart.length, to + moduleEnd.length)
    .replace(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w.-]+\.svg/g, redocLogo)
  const module = hashed('redoc', `${noWorker}\n${text.trimStart()}\n`)
  const start = hashed('start', startScript(module.path))
  return { files: [module, start], start: start.path, module: module.path }
}

/** Reads what to show from the page it runs in; the document is being loaded by then. */
function startScript(module: string): string {
  return `import { hydrate } from './${module.split('/').at(-1)}'
const root = document.getElementById('redoc')
const { document: address, options } = document.querySelector('script[data-document]').dataset
const answer = await fetch(address)
await hydrate(await answer.json(), JSON.parse(options), root)
`
}

function hashed(name: string, content: string): OutputFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return { path: `_redoc/${name}-${hash}.js`, content }
}
