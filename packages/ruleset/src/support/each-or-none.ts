import type { Problem } from '../rule.ts'

/** So many that lack something are listed one by one, even where none has it. */
const few = 3

/**
 * A problem for each part that lacks something. Where no part of a document has it, that is one problem: the author
 * has one decision to make, not one for each of a thousand parts.
 */
export function eachOrNone<T>(
  parts: readonly T[],
  has: (part: T) => boolean,
  problem: (part: T) => Problem,
  none: Problem,
): Problem[] {
  const lacking = parts.filter((part) => !has(part))
  return lacking.length === parts.length && parts.length > few ? [none] : lacking.map(problem)
}
