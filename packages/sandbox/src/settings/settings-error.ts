/** What is wrong with a `sandbox.yaml`. Stable. */
export type SettingsErrorCode = 'expression-invalid' | 'name-unknown' | 'settings-invalid' | 'syntax'

/** A place in a file, counted from 1. */
export interface SettingsPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A `sandbox.yaml` that cannot be used. The message is one line for a person. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly code: SettingsErrorCode
  readonly file: string
  readonly line: number
  readonly column: number

  constructor(code: SettingsErrorCode, message: string, { file, line, column }: SettingsPlace, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.file = file
    this.line = line
    this.column = column
  }
}
