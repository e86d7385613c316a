import type { Authenticator } from './credential.ts'
import type { ErrorClass } from './errors/api-error.ts'

/** Where a text of an error body sits. */
export interface ErrorShape {
  /** A status (`404`), a class (`4XX`) or `default`. */
  readonly status: number | string
  /** JSON Pointer to the text for a person. */
  readonly message?: string
  /** JSON Pointer to the code for a program. */
  readonly code?: string
}

/** The headers that tell a caller how long to wait. */
export interface WaitHeaders {
  /** Header with seconds or an HTTP date (RFC 9110 section 10.2.3). */
  readonly retryAfter?: string
  /** Header with the end of the window, and whether that is an instant or a distance. */
  readonly reset?: readonly [header: string, unit: 'delta-seconds' | 'epoch-seconds']
}

/** What a generated client knows of its API as a whole. */
export interface ApiDescriptor {
  readonly baseUrl: string
  /** By the name of the security scheme. */
  readonly schemes: Readonly<Record<string, Authenticator>>
  readonly errors: readonly ErrorShape[]
  readonly wait: WaitHeaders
}

/** What a generated client knows of one operation. */
export interface OperationDescriptor {
  readonly id: string
  readonly method: string
  /** Path template: `/users/{userId}`. */
  readonly path: string
  /** Alternatives, each a list of schemes that are used together; absent where none is needed. */
  readonly security?: readonly (readonly string[])[]
  /** Media type of the body that is sent. */
  readonly body?: string
  /** JSON Pointer to the payload in the body of the answer. */
  readonly item?: string
  /** Whether a repeated call does no harm. */
  readonly idempotent?: boolean
  /** The class of error for each documented status (`404`, `4XX`, `default`). */
  readonly errors: Readonly<Record<string, ErrorClass>>
}
