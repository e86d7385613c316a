const followed = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * Whether a link to this URL can only lead somewhere: relative, or with a scheme a reader expects. Everything else
 * (`javascript:`, `data:`, `vbscript:`, `file:`, …) is refused.
 */
export function isSafeLink(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(asBrowserReads(url))?.[1]
  return scheme === undefined ? !asBrowserReads(url).startsWith(':') : followed.has(scheme.toLowerCase())
}

/** Whether showing the image needs no request. */
export function isEmbeddedImage(url: string): boolean {
  return /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/i.test(asBrowserReads(url))
}

/** @see https://url.spec.whatwg.org/#concept-basic-url-parser: leading controls and every tab and newline are ignored. */
function asBrowserReads(url: string): string {
  // oxlint-disable-next-line no-control-regex
  return url.replace(/^[\u0000-\u0020]+|[\t\n\r]+/g, '')
}
