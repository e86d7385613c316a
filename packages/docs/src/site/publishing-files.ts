import type { OutputFile } from '@concord-api/model'

import { pageAddress } from './addresses.ts'

/** What crawlers and hosts read of a site. */
export function publishingFiles(
  paths: readonly string[],
  policy: string,
  base: string,
  site: string | undefined,
): OutputFile[] {
  const origin = site?.replace(/\/+$/, '')
  const sitemap = origin === undefined ? [] : [{ path: 'sitemap.xml', content: siteMap(paths, `${origin}${base}`) }]
  const robots = [
    'User-agent: *',
    'Allow: /',
    ...(origin === undefined ? [] : ['', `Sitemap: ${origin}${base}sitemap.xml`]),
  ]
  return [
    { path: '_headers', content: headers(policy, base) },
    { path: 'robots.txt', content: `${robots.join('\n')}\n` },
    ...sitemap,
  ]
}

/** @see https://www.sitemaps.org/protocol.html */
function siteMap(paths: readonly string[], root: string): string {
  const urls = paths.map((path) => `<url><loc>${encodeXml(`${root}${pageAddress(path).slice(1)}`)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

function encodeXml(text: string): string {
  return encodeURI(decodeURI(text)).replace(/&/g, '&amp;').replace(/'/g, '&apos;')
}

/** Headers for static hosts that read this file: Netlify, Cloudflare Pages and others. */
function headers(policy: string, base: string): string {
  const lines = [
    `Content-Security-Policy: ${policy}`,
    'Referrer-Policy: strict-origin-when-cross-origin',
    'X-Content-Type-Options: nosniff',
  ]
  const forever = 'Cache-Control: public, max-age=31536000, immutable'
  const rule = (pattern: string, lines: readonly string[]): string =>
    `${base}${pattern}\n${lines.map((line) => `  ${line}\n`).join('')}`
  return [rule('*', lines), rule('_astro/*', [forever]), rule('_redoc/*', [forever])].join('\n')
}
