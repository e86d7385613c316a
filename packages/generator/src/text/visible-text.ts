/**
 * Characters that hide in an editor or turn the reading direction: C0 and C1 controls, bidirectional marks, zero-width
 * characters, tags; and lone surrogates, which no file can hold.
 */
const hidden =
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text in which nothing hides: what would is replaced by U+FFFD, never deleted. Line breaks and tabs hide too. */
export function visibleText(text: string): string {
  return text.replace(hidden, '\uFFFD')
}
