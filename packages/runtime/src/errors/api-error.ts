import { ConcordError } from './concord-error.ts'

/** What an error is made of: an answer that was not a success. */
export interface ErrorAnswer<Body = unknown> {
  readonly operation: string
  readonly status: number
  readonly headers: Headers
  readonly body: Body
  readonly message: string
  readonly code: string | undefined
  readonly retryAfter: number | undefined
}

/** The API answered, and the answer was not a success. */
export class ApiError<Body = unknown> extends ConcordError {
  override name = 'ApiError'
  declare readonly status: number
  /** The headers of the answer. */
  declare readonly headers: Headers
  /** The body of the answer: parsed where it was JSON, text where it was not, undefined where there was none. */
  declare readonly body: Body
  /** The API's code for programs, where its conventions have one. */
  declare readonly code: string | undefined
  /** How many milliseconds the API asked to wait before the next try. */
  declare readonly retryAfter: number | undefined

  constructor(answer: ErrorAnswer<Body>) {
    super(answer.operation, answer.message)
    Object.assign(this, answer)
  }
}

/** A class of error, as a client names it for a status of one of its operations. */
export type ErrorClass = new (answer: ErrorAnswer<never>) => ApiError

/** A class whose instances are of one type: with it, `instanceof` narrows to that type. */
export interface ErrorConstructor<E extends ApiError> {
  new (answer: ErrorAnswer<never>): E
  readonly prototype: E
}
