import type { ParameterPlace, Place } from './place.ts'

/** The number of items on a page. */
export interface PageLimit {
  readonly default?: number
  readonly maximum?: number
  /** What a larger limit gets: an error, or the maximum. */
  readonly over?: 'clamp' | 'reject'
}

interface Strategy<Style extends string, Send, Read> {
  readonly style: Style
  readonly send: Send & {
    readonly limit?: ParameterPlace
    /** Parameters sent with each request for a page. */
    readonly fixed?: Readonly<Record<string, boolean | number | string>>
  }
  /** Where the items sit, and whatever else the style reads. */
  readonly read: Read & { readonly items: Place }
  readonly limit?: PageLimit
}

/** Pages by number of items skipped: `?limit=10&offset=20`. */
export type OffsetPagination = Strategy<
  'offset',
  { readonly offset: ParameterPlace },
  { readonly total?: Place; readonly next?: Place }
>

/** Pages by number: `?page=3`. */
export type NumberPagination = Strategy<
  'page',
  { readonly page: ParameterPlace },
  { readonly total?: Place; readonly pages?: Place; readonly next?: Place }
> & {
  /** The number of the first page. */
  readonly start?: number
}

/** Pages by a cursor that each page gives for the next: `?cursor=b2Zmc2V0`. Absent, null or empty on the last page. */
export type CursorPagination = Strategy<
  'cursor',
  { readonly cursor: ParameterPlace },
  { readonly next: Place; readonly more?: Place; readonly total?: Place }
>

/** Pages by the address of the next: a member of the body, or a `Link` header. Absent or null on the last page. */
export type LinkPagination = Strategy<
  'link',
  { readonly cursor?: ParameterPlace },
  { readonly next: Place; readonly total?: Place }
>

/** Pages by the id of the last item seen: `?starting_after=book_7`. */
export type LastIdPagination = Strategy<
  'last-id',
  { readonly after: ParameterPlace },
  { readonly last: Place; readonly more?: Place }
>

/** How a list is taken a page at a time. */
export type Pagination = CursorPagination | LastIdPagination | LinkPagination | NumberPagination | OffsetPagination
