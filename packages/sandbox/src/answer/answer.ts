/** An answer before it is a `Response`. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  /** Undefined where there is none. */
  readonly body: string | undefined
}
