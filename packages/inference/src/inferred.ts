/** One convention that a document keeps, as it would be declared. */
export interface Inferred {
  /** JSON Pointer below `x-conventions`: `/wire/pagination/page`. */
  readonly pointer: string
  readonly value: unknown
  /** From 0 to 1: how sure it is that a caller who counts on it is right. */
  readonly confidence: number
  /** How many of those that were counted do otherwise. */
  readonly exceptions?: number
  /** What was counted, in words: "118 of 124 lists take `after` and answer `last_id`". */
  readonly evidence: string
  /** What `x-operation` says of single operations, by the operation's pointer. */
  readonly operations?: ReadonlyMap<string, Readonly<Record<string, string>>>
}

/** Less sure than this, and a convention is told, not declared. */
export const surely = 0.7

/** The same where some do otherwise: the linter would complain of each. */
export const despiteExceptions = 0.85
