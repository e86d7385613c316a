const token = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/

/** Whether HTTP can have a header of this name: a document may call one anything (RFC 9110, section 5.6.2). */
export function isFieldName(name: string): boolean {
  return token.test(name)
}

/** The value of a header that a document names; null where it is not there, or cannot be. */
export function fieldOf(headers: Headers, name: string): string | null {
  return isFieldName(name) ? headers.get(name) : null
}

/**
 * Sets a header of which the document says the name, the value or both. What no value can hold becomes `?`; a header that
 * HTTP cannot have is left out (RFC 9110, section 5.5).
 */
export function setField(headers: Headers, name: string, value: string): void {
  if (isFieldName(name)) headers.set(name, value.replace(/[^\t -~\u0080-\u00FF]/gu, '?'))
}
