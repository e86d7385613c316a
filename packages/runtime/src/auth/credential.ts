import type { Clock } from '../clock.ts'
import type { Fetch } from '../middleware/middleware.ts'

/** A credential, or how to get one: called for each try, so that it may change. */
export type Credential<T = string> = T | (() => Promise<T | undefined> | T | undefined) | undefined

/** What an authenticator knows of a client. */
export interface AuthenticatingClient {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly clock: Clock
  readonly fetch: Fetch
  readonly timeout: number
}

/** What an authenticator may change about a request. */
export interface Authenticated {
  /** With those of the call, its cookies among them. */
  readonly headers: Headers
  /** The address with its query. */
  url: string
  readonly client: AuthenticatingClient
  readonly operation: { readonly id: string }
  readonly signal: AbortSignal
}

/** Puts a credential of one security scheme on a request. */
export interface Authenticator<T = never> {
  (credential: T, request: Authenticated): Promise<void> | void
  /**
   * Told of an answer with status 401.
   * @param sent - the headers the request was given by authenticators
   * @returns whether another try with the same credential may do better, as a token was forgotten
   */
  readonly refused?: (client: AuthenticatingClient, response: Response, sent: Headers) => boolean
}
