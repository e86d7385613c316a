/**
 * Whether two names are those of one header: their case does not matter.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.1
 */
export function isSameHeader(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
