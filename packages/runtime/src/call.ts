import type { ApiError } from './errors/api-error.ts'
import type { OutcomeValue } from './outcome.ts'

/** An answer that was a success. */
export interface Success<T> {
  readonly ok: true
  readonly data: T
  readonly response: Response
}

/** How a call ended, before its types are known: a failure has a status where the document names one for it. */
export type Outcome<T, E = Error> =
  | Success<T>
  | {
      readonly ok: false
      readonly status?: OutcomeValue | undefined
      readonly error: E
      readonly response?: Response
    }

/** One documented way to fail, tagged by its status, or by the outcome in the body where that tells. */
type Documented<E> = E extends ApiError
  ? { readonly ok: false; readonly status: Tag<E>; readonly error: E; readonly response: Response }
  : never

type Tag<E extends ApiError> = undefined extends E['outcome'] ? E['status'] : E['outcome']

/** A failure the document does not name: an unexpected status, no answer, or a call that could not be sent. */
export interface Undocumented {
  readonly ok: false
  readonly status: undefined
  readonly error: Error
  readonly response?: Response
}

/** A success, or a failure to be narrowed by `status`. */
export type Result<T, E> = Documented<E> | Success<T> | Undocumented

/**
 * A call on its way. It was sent when the method was called, once, however often it is awaited; when nobody awaits it,
 * its failure stays silent.
 * @typeParam T - what it resolves to
 * @typeParam E - the documented errors it rejects with
 */
export class Call<T, E = ApiError> implements Promise<T> {
  readonly #outcome: Promise<Outcome<T>>
  readonly #reading: { raw?: boolean }

  /**
   * @param outcome - never rejects
   * @param reading - how a success is going to be read
   */
  constructor(outcome: Promise<Outcome<T>>, reading: { raw?: boolean } = {}) {
    this.#outcome = outcome
    this.#reading = reading
  }

  get [Symbol.toStringTag](): string {
    return 'Call'
  }

  // oxlint-disable-next-line unicorn/no-thenable -- being awaited is what a call is for
  then<A = T, B = never>(
    fulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    rejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(fulfilled, rejected)
  }

  catch<B = never>(rejected?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<B | T> {
    return this.then(undefined, rejected)
  }

  finally(settled?: (() => void) | null): Promise<T> {
    return this.then(undefined).finally(settled)
  }

  /** The data with the answer it came in. Rejects as the call does. */
  async withResponse(): Promise<{ data: T; response: Response }> {
    const outcome = await this.#outcome
    if (!outcome.ok) throw outcome.error
    return { data: outcome.data, response: outcome.response }
  }

  /**
   * The answer of a success with its body as it comes, to be read as a stream or not at all; the call's time-outs end
   * with its head, and `signal` still ends it. Ask for it where the call is made: once that is awaited, the body is read.
   * Rejects as the call does.
   */
  async raw(): Promise<Response> {
    this.#reading.raw = true
    return (await this.withResponse()).response
  }

  /** How the call ended. Never rejects. */
  result(): Promise<Result<T, E>> {
    return this.#outcome as Promise<Result<T, E>>
  }
}
