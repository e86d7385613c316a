import type { Input } from '../request/prepare.ts'

/** What came for a page. */
export interface PageAnswer {
  readonly body: unknown
  readonly headers: Headers
}

/** What a page was asked for with. */
export interface PageRequest {
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
  /** The address that was asked, in full and without credentials. */
  readonly url: string
}

/** How the request for another page differs from the one that was sent: data, so that it can be kept. */
export interface PageStep {
  /** Query parameters to set. */
  readonly query?: Readonly<Record<string, unknown>>
  /** What to set in the body, by JSON Pointer. */
  readonly body?: Readonly<Record<string, unknown>>
  /** The address to ask in place of the operation's, in full. */
  readonly url?: string
}

/** Where the parameters of a style go. */
export interface Place {
  /** The member of a {@link PageStep} that is about them. */
  readonly member: 'body' | 'query'
  /** What a parameter was sent with. */
  sent(request: PageRequest, name: string): unknown
  /** The arguments of a call with other values for some parameters. */
  withValues(input: Input, values: Readonly<Record<string, unknown>>): Input
}

/** What one answer says of the list it is a part of. */
export interface PageReading {
  readonly items: readonly unknown[]
  readonly total: number | undefined
  /** The way to the next page; undefined on the last one. */
  readonly next: PageStep | undefined
}

/**
 * Reads a page. Each style of pagination is one of these. It throws where the body is no page: a list that ended there
 * would seem complete.
 */
export interface PageStrategy {
  (answer: PageAnswer, request: PageRequest): PageReading
  /** Where its parameters are; absent where it has none, as another page has an address of its own. */
  readonly place?: Place
}
