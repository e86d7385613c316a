import { UsageError } from '../errors/usage-error.ts'
import { basicAuthorization } from './basic-authorization.ts'
import type { Authenticator } from './credential.ts'

/** A user name and a password. */
export interface BasicCredentials {
  readonly username: string
  readonly password: string
}

/**
 * `Authorization: Basic …`, in UTF-8.
 * @throws {UsageError} for a user name with a colon: what comes after it would be taken for the password.
 * @see https://www.rfc-editor.org/rfc/rfc7617#section-2
 */
export const basic: Authenticator<BasicCredentials> = ({ username, password }, { headers, operation: { id } }) => {
  if (username.includes(':')) throw new UsageError(id, 'a user name of HTTP Basic cannot have a colon')
  headers.set('Authorization', basicAuthorization(username, password))
}
