import { ConcordError } from './concord-error.ts'
import type { OutcomeValue } from '../outcome.ts'
import type { FieldError } from './fields.ts'

/** What an error is made of: an answer that was not a success. */
export interface ErrorAnswer<Body = unknown> {
  readonly operation: string
  readonly status: number
  readonly outcome: OutcomeValue | undefined
  readonly headers: Headers
  readonly body: Body
  readonly message: string
  readonly code: string | undefined
  readonly type: string | undefined
  readonly fields: readonly FieldError[]
  readonly requestId: string | undefined
  readonly retryAfter: number | undefined
}

/**
 * The API answered, and the answer was not a success.
 * @typeParam Body - of the answer
 * @typeParam Code - the codes for programs that the document names
 */
export class ApiError<Body = unknown, Code extends string | undefined = string | undefined> extends ConcordError {
  override name = 'ApiError'
  /** The status of HTTP. */
  declare readonly status: number
  /** What the body says of how the call went, where the API has that. */
  declare readonly outcome: OutcomeValue | undefined
  /** The headers of the answer. */
  declare readonly headers: Headers
  /** The body of the answer: parsed where it was JSON, text where it was not, undefined where there was none. */
  declare readonly body: Body
  /** The API's code for programs, where its conventions have one. */
  declare readonly code: Code
  /** The type of the problem (RFC 9457), where the API has one. */
  declare readonly type: string | undefined
  /** What is wrong with single fields, where the API says it. */
  declare readonly fields: readonly FieldError[]
  /** The id of the request, for asking about it. */
  declare readonly requestId: string | undefined
  /** How many milliseconds the API asked to wait before the next try. */
  declare readonly retryAfter: number | undefined

  constructor(answer: ErrorAnswer<Body>) {
    super(answer.operation, answer.message)
    Object.assign(this, answer, { message: this.message })
  }
}

/** A class of error, as a client names it for a status of one of its operations. */
export type ErrorClass = new (answer: ErrorAnswer<never>) => ApiError

/** A class whose instances are of one type: with it, `instanceof` narrows to that type. */
export interface ErrorConstructor<E extends ApiError> {
  new (answer: ErrorAnswer<never>): E
  readonly prototype: E
}
