/** What one answer says of the list it is a part of. */
export interface PageReading {
  readonly items: readonly unknown[]
  readonly total: number | undefined
  /** The query parameters that differ in the request for the next page; undefined on the last page. */
  readonly next: Readonly<Record<string, unknown>> | undefined
}

/**
 * Reads a page; `query` is what the request for it was sent with. Each style of pagination is one of these. It throws
 * where the body is no page: a list that ended there would seem complete.
 */
export type PageStrategy = (body: unknown, query: object) => PageReading
