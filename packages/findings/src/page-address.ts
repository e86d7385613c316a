/** What the URL parser leaves and RFC 3986 does not know: other characters, a `%` of no escape, a second `#`. */
const strange = /[^\w.~:/?@!$&'()*+,;=%#-]|%(?![\dA-F]{2})|(?<=#.*)#/gi

/** The address of a rule's page, fit for a URI and for a link in a table; undefined for anything that is no web page. */
export function pageAddress(docs: string | undefined): string | undefined {
  if (docs === undefined || !URL.canParse(docs)) return undefined
  const { protocol, href } = new URL(docs)
  return protocol === 'https:' ? href.replace(strange, encodeURIComponent) : undefined
}
