import type { Changes } from '../changed-document.ts'

/** That a rule holds a document to one value of the vocabulary. Changes are to the clean document. */
export interface CoverageCase {
  /** As `vocabularyValues` has it: `wire.create.status`, `wire.style = rpc`. */
  readonly value: string
  readonly rule: string
  /** What makes the document declare the value, and follow it. */
  readonly declared: Changes
  /** What then makes it say otherwise. */
  readonly contradicted: Changes
}

export const wire = '/x-conventions/wire'
export const books = '/paths/~1books'
export const book = '/paths/~1books~1{bookId}'

/** Makes cases of one rule that start from one document. */
export function casesOf(
  rule: string,
  declared: Changes,
  contradictions: Readonly<Record<string, Changes>>,
): CoverageCase[] {
  return Object.entries(contradictions).map(([value, contradicted]) => ({ value, rule, declared, contradicted }))
}
