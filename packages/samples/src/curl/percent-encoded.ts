const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text as UTF-8 can have it. */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogates, '\uFFFD')
}

/** A text as a component of an address. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(wellFormed(text))
}
