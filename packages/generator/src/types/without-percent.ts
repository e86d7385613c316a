/*
 * openapi-typescript keeps where it is as a URI, which it decodes at every step: a name with a `%` in it ends in a URIError.
 * So it gets texts that have none, and what it makes of them is turned back when it is printed.
 */

/** A text without a `%`, from which the text can be had again. */
export function withoutPercent(text: string): string {
  return text.replace(/[%\uE000]/g, (character) => (character === '%' ? '\uE000p' : '\uE000e'))
}

/** The text that {@link withoutPercent} was given. */
export function withPercent(text: string): string {
  return text.replace(/\uE000([ep])/g, (_, which: string) => (which === 'p' ? '%' : '\uE000'))
}
