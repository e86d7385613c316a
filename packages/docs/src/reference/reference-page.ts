import type { Api } from '@concord-api/model'

import { firstParagraph } from '../content/plain-text.ts'
import { contentSecurityPolicy, hashSource } from '../html/content-security-policy.ts'
import { escapeHtml } from '../html/escape-html.ts'
import type { RedocModule } from './redoc-module.ts'
import type { RenderedReference } from './rendered-reference.ts'

export interface ReferencePageOptions {
  readonly base: string
  readonly canonical: string | undefined
  /** Path of the overview of the API. */
  readonly overview: string
  /** Redoc's options, as JSON values. */
  readonly options: unknown
}

/** The document a reference page shows, beside it. */
export const documentFile = 'document.json'

/**
 * The page of a reference: what Redoc rendered, our bar above it, the shared module that brings it to life. Only files
 * of the site run on it, and the script whose hash the policy has.
 */
export function referencePage(
  api: Api,
  { head, body, script }: RenderedReference,
  redoc: RedocModule,
  { base, canonical, overview, options }: ReferencePageOptions,
): string {
  const policy = contentSecurityPolicy({
    'script-src': ["'self'", ...(script === undefined ? [] : [hashSource(script)])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ['data:'],
    'connect-src': ["'self'"],
  })
  const description = firstParagraph(api.description ?? '', 200) || `Reference of ${api.title}.`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${api.title} ${api.version}: reference`)}</title>
<meta name="description" content="${escapeHtml(description)}">
${canonical === undefined ? '' : `<link rel="canonical" href="${escapeHtml(canonical)}">\n`}<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">
<link rel="preload" href="${documentFile}" as="fetch" crossorigin>
<link rel="modulepreload" href="${base}${redoc.module}">
<link rel="stylesheet" href="${base}_concord/reference.css">
<script src="${base}_concord/theme.js"></script>
${head}
</head>
<body>
<nav class="concord-bar" aria-label="Site"><a href="${escapeHtml(overview)}"><span aria-hidden="true">←</span> ${escapeHtml(api.title)}</a></nav>
${body}
<script type="module" src="${base}${redoc.start}" data-document="${documentFile}" data-options="${escapeHtml(JSON.stringify(options))}"></script>
</body>
</html>
`
}
