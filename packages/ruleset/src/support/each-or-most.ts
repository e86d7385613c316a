import type { Problem } from '../rule.ts'

/** So many that lack something are listed one by one, even where none has it. */
const few = 3

/**
 * A problem for each part that lacks something. Where most parts of a document lack it, that is one problem: its author
 * has one decision to make, not one for each of a thousand parts. `what` goes after their number.
 */
export function eachOrMost<T>(
  parts: readonly T[],
  has: (part: T) => boolean,
  problem: (part: T) => Problem,
  most: { readonly pointer: string; readonly what: string },
): Problem[] {
  const lacking = parts.filter((part) => !has(part))
  if (lacking.length <= few || lacking.length <= parts.length / 2) return lacking.map(problem)
  return [{ pointer: most.pointer, message: `${lacking.length} of ${parts.length} ${most.what}` }]
}
