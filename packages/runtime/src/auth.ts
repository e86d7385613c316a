/** A credential, or how to get one: called for each try, so that it may change. */
export type Credential<T = string> = T | (() => Promise<T | undefined> | T | undefined) | undefined

/** What an authenticator may change about a request. */
export interface Authenticated {
  readonly headers: Headers
}

/** Puts a credential of one security scheme on a request. */
export type Authenticator<T = never> = (credential: T, request: Authenticated) => void

/** `Authorization: Bearer …` (RFC 6750 section 2.1). */
export const bearer: Authenticator<string> = (token, { headers }) => headers.set('Authorization', `Bearer ${token}`)
