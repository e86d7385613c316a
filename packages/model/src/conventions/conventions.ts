/** Where something sits in an answer: a JSON Pointer into the body, or the name of a header. */
export type Place = { readonly in: 'body'; readonly at: string } | { readonly in: 'header'; readonly at: string }

/** A parameter that carries part of a convention. */
export interface ParameterPlace {
  readonly in: 'query'
  readonly name: string
}

/** A shape of error bodies and the answers that have it. */
export interface ErrorShape {
  readonly when: { readonly status: StatusPattern }
  /** Where the text for a person sits. */
  readonly message?: Place
  /** Where the code for a program sits. */
  readonly code?: Place
}

/** One status, or every status of a class. */
export type StatusPattern = number | '4XX' | '5XX'

/** Pages by number of items skipped: `?limit=10&offset=20`. */
export interface OffsetPagination {
  readonly style: 'offset'
  readonly send: { readonly limit?: ParameterPlace; readonly offset: ParameterPlace }
  readonly read: { readonly items: Place; readonly total?: Place }
  readonly limit?: PageLimit
}

/** The number of items on a page. */
export interface PageLimit {
  readonly default?: number
  readonly maximum?: number
  /** What a larger limit gets: an error, or the maximum. */
  readonly over?: 'reject' | 'clamp'
}

export type Pagination = OffsetPagination

/** How a caller learns of the limit it is under. */
export interface RateLimit {
  readonly status: number
  readonly limit?: Place
  readonly remaining?: Place
  /** When the window ends: an instant (`epoch-seconds`) or a distance (`delta-seconds`). */
  readonly reset?: Place & { readonly unit: 'delta-seconds' | 'epoch-seconds' }
  readonly retryAfter?: Place
}

/** What travels between caller and server. */
export interface Wire {
  readonly style: 'resource'
  readonly payload: { readonly item: Place }
  readonly errors: readonly ErrorShape[]
  readonly credentials: { readonly missing?: number; readonly invalid?: number; readonly forbidden?: number }
  readonly pagination: ReadonlyMap<string, Pagination>
  readonly rateLimit?: RateLimit
  readonly update?: {
    readonly method: 'PATCH' | 'POST' | 'PUT'
    readonly semantics: 'merge-patch' | 'replace' | 'sparse'
  }
  /** Statuses the server answers outside any operation. */
  readonly protocol: readonly number[]
}

export type NameCase = 'PascalCase' | 'camelCase' | 'kebab-case' | 'snake_case'

/** What the linter demands beyond the wire. */
export interface Requirements {
  /** Statuses each operation documents. */
  readonly statuses: readonly number[]
  readonly naming: {
    readonly properties?: NameCase
    readonly paths?: NameCase
    readonly operations?: NameCase
    readonly time?: 'rfc3339'
  }
}

/** The root `x-conventions` of a document, with what it leaves out filled in. */
export interface Conventions {
  readonly wire: Wire
  readonly require: Requirements
}

/** `x-operation`: where one operation differs from what its method and path imply. */
export interface OperationConventions {
  readonly resource?: string
  readonly verb?: string
  /** The name of a strategy in `wire.pagination`. */
  readonly pagination?: string
  readonly safe?: boolean
  readonly idempotent?: boolean
}
