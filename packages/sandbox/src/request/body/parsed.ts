/** A body on its way to be validated. */
export interface Parsed {
  readonly value: unknown
  /** Puts back what was replaced so that it could be validated. */
  readonly restore?: (value: unknown) => void
}
