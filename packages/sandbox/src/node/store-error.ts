/** Why records cannot be kept in a file. Stable. */
export type StoreErrorCode = 'in-use' | 'not-a-store' | 'other-version' | 'unusable'

/** A file that records cannot be kept in. The message is one line for a person; the file is as it was. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  readonly file: string

  constructor(code: StoreErrorCode, message: string, file: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.file = file
  }
}
