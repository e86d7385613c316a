/**
 * Whether a text matches a pattern of the document; undefined when that takes too long to find out. A pattern such as
 * `^(a+)+$` keeps an engine that goes back and forth busy for years, for a text of forty characters.
 */
export type Matches = (pattern: RegExp, text: string) => boolean | undefined

/** As long as it takes: only where nobody else waits, as in a page of one's own. */
export const matchesAtLast: Matches = (pattern, text) => pattern.test(text)
