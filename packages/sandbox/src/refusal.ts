import type { Answer } from '@concord-api/model'

/** Why a request is refused; the document and its conventions say how that is answered. */
export type Cause =
  | 'content-too-large'
  | 'fault'
  | 'forbidden'
  | 'insecure'
  | 'invalid-credentials'
  | 'invalid-request'
  | 'malformed-body'
  | 'method-not-allowed'
  | 'missing-credentials'
  | 'not-acceptable'
  | 'not-found'
  | 'not-implemented'
  | 'rate-limited'
  | 'rule'
  | 'unknown-path'
  | 'unsupported-media-type'

/** What is wrong with one value of a request. */
export interface FieldProblem {
  readonly in: 'body' | 'cookie' | 'header' | 'path' | 'query'
  /** Its name, with dots into objects and lists: `contact.email`, `to.0`. Empty for the body as a whole. */
  readonly name: string
  /** A sentence without a full stop that begins with the name: `limit must be at most 100`. */
  readonly message: string
  /** The JSON Schema keyword that is not satisfied: `required`, `maximum`. */
  readonly code: string
}

export interface RefusalDetails {
  /** What the API's conventions or the sandbox's settings say to answer; found by the cause where this is absent. */
  readonly answer?: Answer
  readonly fields?: readonly FieldProblem[]
  /** Headers of the answer, such as `Allow`. */
  readonly headers?: Readonly<Record<string, string>>
  /** Further members of the body, by JSON Pointer. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** A request that is not done. Thrown wherever that turns out, answered in one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly why: Cause
  readonly details: RefusalDetails

  constructor(why: Cause, message: string, details: RefusalDetails = {}) {
    super(message)
    this.why = why
    this.details = details
  }
}
