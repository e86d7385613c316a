import { contentSecurityPolicy, hashSource } from '../html/content-security-policy.ts'

const own = ["'self'"]

/** What a page of ours may do: use the site's own files. Pagefind's index is read with WebAssembly, in a worker. */
export const pagePolicy = contentSecurityPolicy({
  'script-src': [...own, "'wasm-unsafe-eval'"],
  'style-src': own,
  'img-src': [...own, 'data:'],
  'font-src': own,
  'connect-src': own,
  'worker-src': own,
})

/**
 * The policy a host sends with every file. Browsers apply it and that of the page's own meta element together: this one
 * allows what any page needs, and adds what only a header can say. Redoc writes style elements.
 * @param scripts the inline scripts of references, whose hashes it allows.
 */
export function sitePolicy(scripts: readonly string[]): string {
  return contentSecurityPolicy({
    'script-src': [...own, "'wasm-unsafe-eval'", ...scripts.map(hashSource)],
    'style-src': [...own, "'unsafe-inline'"],
    'img-src': [...own, 'data:'],
    'font-src': [...own, 'data:'],
    'connect-src': own,
    'worker-src': own,
    'frame-ancestors': own,
  })
}
