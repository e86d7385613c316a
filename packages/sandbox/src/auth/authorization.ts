/**
 * The user and the password of HTTP Basic, which is UTF-8 here; undefined when the text is not that.
 * @see https://www.rfc-editor.org/rfc/rfc7617#section-2
 */
export function decodeBasic(encoded: string): readonly [user: string, password: string] | undefined {
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const colon = text.indexOf(':')
    return colon < 0 ? undefined : [text.slice(0, colon), text.slice(colon + 1)]
  } catch {
    return undefined
  }
}

/** The name of an authentication scheme, in lower case, and what stands behind it. */
export interface Authorization {
  readonly word: string
  readonly value: string
}

/**
 * Takes an `Authorization` apart; undefined where there is none, or none of this form.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-11.4
 */
export function parseAuthorization(header: string | null): Authorization | undefined {
  const space = header?.indexOf(' ') ?? -1
  if (header === null || space < 1) return undefined
  const value = header.slice(space + 1).trim()
  return value === '' ? undefined : { word: header.slice(0, space).toLowerCase(), value }
}
