/** What the URL parser leaves and RFC 3986 does not know: other characters, a `%` of no escape, a second `#`. */
const strange = /[^\w.~:/?@!$&'()*+,;=%#-]|%(?![\dA-F]{2})|(?<=#.*)#/gi

/** The address of a rule's page, fit for a URI and for a link in a table; undefined for anything that is no web page. */
export function pageAddress(docs: string | undefined): string | undefined {
  return docs === undefined ? undefined : webAddress(docs, ['https:'])
}

/** An address as RFC 3986 has it; undefined for text that is none, or one of another protocol. */
export function webAddress(text: string, protocols: readonly string[]): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, href } = new URL(text)
  return protocols.includes(protocol) ? href.replace(strange, encodeURIComponent) : undefined
}
