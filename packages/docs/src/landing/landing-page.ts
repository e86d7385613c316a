import type { Api } from '@concord-api/model'

import { contentSecurityPolicy, hashSource } from '../html/content-security-policy.ts'
import { escapeHtml } from '../html/escape-html.ts'
import { landingStyle } from './landing-style.ts'
import { firstParagraph } from './plain-text.ts'

/** An API and the folder of the site its pages are in. */
export interface Entry {
  readonly api: Api
  readonly folder: string
}

/** The page that leads to each API: no script, no font, relative links only, so that it works from any place. */
export function landingPage(entries: readonly Entry[]): string {
  const policy = contentSecurityPolicy({ 'style-src': [hashSource(landingStyle)], 'img-src': ['data:'] })
  const count = entries.length === 1 ? '1 API' : `${entries.length} APIs`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API reference</title>
<meta name="description" content="${escapeHtml(summary(entries))}">
<link rel="icon" href="data:,">
<style>${landingStyle}</style>
</head>
<body>
<header>
<h1>API reference</h1>
<p>${count}</p>
</header>
<main>
<ul>
${entries.map(card).join('\n')}
</ul>
</main>
</body>
</html>
`
}

function card({ api, folder }: Entry): string {
  const description = firstParagraph(api.description ?? '', 280)
  const operations = api.operations.length === 1 ? '1 operation' : `${api.operations.length} operations`
  return `<li>
<h2><a href="${escapeHtml(folder)}/index.html">${escapeHtml(api.title)}</a></h2>
<p class="facts"><span class="version">${escapeHtml(api.version)}</span> <span>${operations}</span></p>
${description === '' ? '' : `<p class="description">${escapeHtml(description)}</p>\n`}<p class="links"><a href="${escapeHtml(folder)}/index.html" aria-label="${escapeHtml(`Reference of ${api.title}`)}">Reference</a> <a href="${escapeHtml(folder)}/openapi.json" aria-label="${escapeHtml(`OpenAPI document of ${api.title}`)}">OpenAPI document</a></p>
</li>`
}

function summary(entries: readonly Entry[]): string {
  const titles = entries.slice(0, 5).map(({ api }) => api.title)
  return entries.length > 5 ? `Reference of ${titles.join(', ')} and more.` : `Reference of ${titles.join(', ')}.`
}
