import type { Api } from '@concord-api/model'

import { DocsError } from '../docs-error.ts'
import { contentSecurityPolicy, hashSource } from '../html/content-security-policy.ts'
import { escapeHtml } from '../html/escape-html.ts'
import { firstParagraph } from '../landing/plain-text.ts'
import { referenceStyle } from './reference-style.ts'
import type { RedocOutput } from './run-redocly.ts'

const moduleStart = '<script type="module">'
const scriptEnd = '</script>'
const definitionStart = 'const __redoc_definition = '
const colourStart = '<script>try{var m=localStorage.getItem("redoc.colorMode")'

/**
 * Redoc searches in a worker made of a blob, built with `Function`. Without workers it searches in the page, and the
 * policy needs to allow neither.
 */
const noWorker = 'delete globalThis.Worker'

const redocLogo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="46" height="16"><text y="12" font-family="system-ui,sans-serif" font-size="12" font-weight="700" fill="#7a8496">Redoc</text></svg>',
)}`

/**
 * Puts what Redoc made into a page that needs nothing else: no request, and only its own scripts can run, whatever
 * the document says.
 * @throws {DocsError} `redoc-changed` when Redoc's output is not as this release of it makes it.
 */
export function referencePage(api: Api, redoc: RedocOutput): string {
  const start = redoc.body.lastIndexOf(moduleStart)
  const end = redoc.body.lastIndexOf(scriptEnd)
  if (start < 0 || end < start) throw new DocsError('redoc-changed', api.name, 'Redoc made no module script')
  const rendered = redoc.body.slice(0, start)
  const script = withoutRemoteLogo(api, redoc.body.slice(start + moduleStart.length, end))
  const policy = contentSecurityPolicy({
    'script-src': [noWorker, ...colourScript(rendered), script].map(hashSource),
    'style-src': ["'unsafe-inline'"],
    'img-src': ['data:'],
    'font-src': ['data:'],
  })
  const description = firstParagraph(api.description ?? '', 200) || `Reference of ${api.title}.`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${api.title} ${api.version}`)}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="icon" href="data:,">
<style>${referenceStyle}</style>
${redoc.head}
</head>
<body>
<nav class="concord-bar" aria-label="Site"><a href="../index.html"><span aria-hidden="true">←</span> All APIs</a></nav>
${rendered}<script>${noWorker}</script>
${moduleStart}${script}${scriptEnd}
</body>
</html>
`
}

/** The script that sets the colours before the first paint, where Redoc writes one. */
function colourScript(rendered: string): string[] {
  const start = rendered.indexOf(colourStart)
  if (start < 0) return []
  const from = start + '<script>'.length
  return [rendered.slice(from, rendered.indexOf(scriptEnd, from))]
}

/** The mark at the foot of the sidebar is the one thing Redoc's own script fetches. */
function withoutRemoteLogo(api: Api, script: string): string {
  const end = script.lastIndexOf(definitionStart)
  if (end < 0) throw new DocsError('redoc-changed', api.name, 'Redoc wrote no definition into its script')
  const bundle = script.slice(0, end)
  return bundle.replace(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w.-]+\.svg/g, redocLogo) + script.slice(end)
}
