export type DocsErrorCode = 'redoc-failed' | 'redoc-changed'

/** What stops a documentation site from being made. `api` is the name of the API it happened on. */
export class DocsError extends Error {
  override readonly name = 'DocsError'
  readonly code: DocsErrorCode
  readonly api: string

  constructor(code: DocsErrorCode, api: string, message: string, options?: ErrorOptions) {
    super(`${api}: ${message}`, options)
    this.code = code
    this.api = api
  }
}
