/** The address of a page below the base, as links in page bodies write it: `/users/errors/`. */
export function pageAddress(path: string): string {
  return path === '' ? '/' : `/${path}/`
}

/** The file of a page: `users/errors/index.html`. */
export function htmlFile(path: string): string {
  return path === '' ? 'index.html' : `${path}/index.html`
}

/** The file of a page's Markdown: `users/errors.md`. */
export function markdownFile(path: string): string {
  return path === '' ? 'index.md' : `${path}.md`
}

/** A link of a page body, below the base the site is published at. Links that lead elsewhere stay as they are. */
export function belowBase(base: string, link: string): string {
  return link.startsWith('/') && !link.startsWith('//') ? `${base}${link.slice(1)}` : link
}
