import type { Authenticator } from './auth/credential.ts'
import type { ErrorClass } from './errors/api-error.ts'
import type { FieldReader } from './errors/fields.ts'
import type { OutcomeReader } from './outcome.ts'
import type { BodyEncoder } from './request/body-encoder.ts'
import type { HeaderWriter } from './request/header-parameters.ts'
import type { ParameterStyle } from './request/parameter-style.ts'
import type { QueryWriter } from './request/query-writer.ts'

/** Where the parts of an error body sit. */
export interface ErrorShape {
  /** A status (`404`), a class (`4XX`) or `default`; absent where the outcome decides. */
  readonly status?: number | string
  /** What the body says of how it went, where that is not the status (see {@link ApiDescriptor.outcome}). */
  readonly outcome?: boolean | number | string
  /** JSON Pointer to the text for a person. */
  readonly message?: string
  /** JSON Pointer to the code for a program. */
  readonly code?: string
  /** JSON Pointer to the type of a problem (RFC 9457). */
  readonly type?: string
  /** Reads what is wrong with single fields. */
  readonly fields?: FieldReader
}

/** The headers that tell a caller how long to wait. */
export interface WaitHeaders {
  /** The statuses of an answer to a caller that is over its limit. @default 429 */
  readonly statuses?: readonly number[]
  /** Header with seconds or an HTTP date (RFC 9110 section 10.2.3). */
  readonly retryAfter?: string
  /** Header with the end of the window, and whether that is an instant or a distance. */
  readonly reset?: readonly [header: string, unit: 'delta-seconds' | 'epoch-seconds']
  /** Reads off other fields how many milliseconds it takes until every quota is there again that is used up. */
  readonly spent?: (headers: Headers) => number | undefined
}

/** How many requests an API takes from a client. */
export interface RateLimit {
  /** How many in a window. */
  readonly quota: number
  /** How long a window is, in milliseconds. */
  readonly window: number
  /** The header with how many are left in this window; {@link WaitHeaders} say when it ends. */
  readonly remaining?: string
}

/** What a generated client knows of its API as a whole. */
export interface ApiDescriptor {
  readonly baseUrl: string
  /** By the name of the security scheme. */
  readonly schemes: Readonly<Record<string, Authenticator>>
  /** By the name of the security scheme; used where the caller passes no credential of it. */
  readonly environment?: Readonly<Record<string, () => unknown>>
  readonly errors: readonly ErrorShape[]
  /** Tells success from failure where the status does not. */
  readonly outcome?: OutcomeReader
  /** The header with the id of a request. */
  readonly trace?: string
  readonly wait: WaitHeaders
  /** What a client is held to that keeps its pace. */
  readonly limit?: RateLimit
  /** The header for a key that makes a repeated request safe, and the methods that take it. */
  readonly idempotency?: { readonly header: string; readonly methods: readonly string[] }
}

/** What a generated client knows of one operation. */
export interface OperationDescriptor {
  readonly id: string
  readonly method: string
  /** Path template: `/users/{userId}`. */
  readonly path: string
  /** Alternatives, each a list of schemes that are used together; absent where none is needed. */
  readonly security?: readonly (readonly string[])[]
  /** Query parameters that are sent with every call. */
  readonly fixed?: Readonly<Record<string, boolean | number | string>>
  /** How path parameters are written, by name. @default as they are: a list or an object needs a style */
  readonly pathStyles?: Readonly<Record<string, ParameterStyle>>
  /** Writes header parameters and cookies; absent where there are none. */
  readonly headers?: HeaderWriter
  /** Writes the query. @default the style `form`, exploded */
  readonly query?: QueryWriter
  /** What media types are accepted, where that is not JSON before all else. */
  readonly accept?: string
  /** Media type of the body that is sent; absent where what `encode` makes knows its own, as a form of several parts does. */
  readonly body?: string
  /** Makes a body of what the caller passes. @default JSON, or the value itself where the media type is another */
  readonly encode?: BodyEncoder
  /** JSON Pointer to the payload in the body of the answer. */
  readonly item?: string
  /** Whether a repeated call does no harm. */
  readonly idempotent?: boolean
  /** The class of error for each documented status (`404`, `4XX`, `default`), or outcome (`outcome error`). */
  readonly errors: Readonly<Record<string, ErrorClass>>
}
