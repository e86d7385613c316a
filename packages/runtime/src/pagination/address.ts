/**
 * An address in full: in a browser, a client's base URL may be relative to that of the document.
 * @throws {TypeError} where it is no address.
 */
export function absolute(address: string): URL {
  return new URL(address, globalThis.location?.href)
}

/** Whether two addresses have the same scheme, host and port. */
export function isSameOrigin(address: string, other: string): boolean {
  return absolute(address).origin === absolute(other).origin
}

/** Whether a text is an address, or one relative to the document of a browser. An address with a password is none. */
export function isAddress(text: string): boolean {
  return URL.canParse(text, globalThis.location?.href) && !/^[^/?#]*\/\/[^/?#]*@/.test(text)
}
