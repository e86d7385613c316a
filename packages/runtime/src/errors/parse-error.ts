import { ConcordError } from './concord-error.ts'

/** The API answered with a success whose body is not what its media type says. */
export class ParseError extends ConcordError {
  override name = 'ParseError'
  readonly status: number
  readonly headers: Headers
  /** The body as it came. */
  readonly text: string

  constructor(operation: string, response: Response, text: string, cause: unknown) {
    super(operation, `the answer cannot be read: ${(cause as Error).message}`, { cause })
    this.status = response.status
    this.headers = response.headers
    this.text = text
  }
}
