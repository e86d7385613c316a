/** What is known of an operation beside the types of its call. */
export interface RawOperation {
  readonly id: string
  /** Alternatives, each a list of schemes that are used together; absent where none is needed. */
  readonly security?: readonly (readonly string[])[]
  /** Whether a repeated call does no harm. */
  readonly idempotent?: boolean
}

/** The operations of an API by method and path: `GET /users/{userId}`. */
export type RawOperations = Readonly<Record<string, RawOperation>>
