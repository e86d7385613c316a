/**
 * Text as a `quoted-string` of a header: what may not stand in one becomes a question mark.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.4
 */
export function quoted(text: string): string {
  return `"${text.replaceAll(/[^\x20-\x7e]/g, '?').replaceAll(/["\\]/g, String.raw`\$&`)}"`
}
