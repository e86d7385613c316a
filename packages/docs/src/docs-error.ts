export type DocsErrorCode =
  'link-broken' | 'page-invalid' | 'redoc-changed' | 'redoc-failed' | 'search-failed' | 'shell-failed'

/** What it happened on, where it is one API or one page. */
export interface DocsErrorPlace {
  /** Name of the API. */
  readonly api?: string
  /** File of the page below the root of the site. */
  readonly page?: string
}

/** What stops a documentation site from being made. */
export class DocsError extends Error {
  override readonly name = 'DocsError'
  readonly code: DocsErrorCode
  readonly api: string | undefined
  readonly page: string | undefined

  constructor(code: DocsErrorCode, place: DocsErrorPlace, message: string, options?: ErrorOptions) {
    const where = place.page ?? place.api
    super(where === undefined ? message : `${where}: ${message}`, options)
    this.code = code
    this.api = place.api
    this.page = place.page
  }
}
