/** A credential, or how to get one: called for each try, so that it may change. */
export type Credential<T = string> = T | (() => Promise<T | undefined> | T | undefined) | undefined

/** What an authenticator may change about a request. */
interface Authenticated {
  readonly headers: Headers
}

/** Puts a credential of one security scheme on a request. */
export type Authenticator<T = never> = (credential: T, request: Authenticated) => void
