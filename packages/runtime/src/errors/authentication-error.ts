import { ConcordError } from './concord-error.ts'

/** There is no access token: what gives them out answered with an error. The call was not sent. */
export class AuthenticationError extends ConcordError {
  override name = 'AuthenticationError'
  /** The error of OAuth 2.0 (RFC 6749 section 5.2), such as `invalid_client`; undefined where the answer has none. */
  readonly code: string | undefined
  /** The status of the answer. */
  readonly status: number

  constructor(operation: string, status: number, code: string | undefined) {
    super(operation, `no access token: ${status} ${code ?? ''}`.trim())
    this.status = status
    this.code = code
  }
}
