import type { SourceLocation } from '../document/location.ts'

/** Why a document could not be used. `code` is stable. */
export type LoadErrorCode =
  | 'api-not-found'
  | 'config-invalid'
  | 'conventions-invalid'
  | 'file-unreadable'
  | 'mapping-unresolved'
  | 'not-openapi'
  | 'overlay-invalid'
  | 'ref-endless'
  | 'ref-refused'
  | 'ref-unresolved'
  | 'syntax'
  | 'too-large'

/** A document, or the configuration that names it, cannot be read. The message is one line for a person. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  readonly code: LoadErrorCode
  readonly location: Partial<SourceLocation> | undefined

  constructor(code: LoadErrorCode, message: string, location?: Partial<SourceLocation>, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.location = location
  }
}
