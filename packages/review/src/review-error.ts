/** Why two documents could not be compared. `code` is stable. */
export type ReviewErrorCode = 'too-deep' | 'too-large'

/** A document is beyond what a review can work through in bounded time. The message is one line for a person. */
export class ReviewError extends Error {
  override readonly name = 'ReviewError'
  readonly code: ReviewErrorCode
  /** Where in the document. */
  readonly pointer: string

  constructor(code: ReviewErrorCode, message: string, pointer: string) {
    super(message)
    this.code = code
    this.pointer = pointer
  }
}
