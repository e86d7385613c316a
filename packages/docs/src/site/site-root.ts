/** What stands before the address of a file of the site where a reader may be elsewhere: the origin, if it is known. */
export function siteRoot(base: string, site: string | undefined): string {
  return `${site?.replace(/\/+$/, '') ?? ''}${base}`
}
