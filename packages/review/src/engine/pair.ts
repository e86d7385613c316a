/** Who sends the request of an operation: callers, or in a webhook or callback the API. */
export type Sender = 'api' | 'callers'

/** A pair of nodes that is compared once, however many ways lead to it. */
export interface Pair {
  readonly parents: Pair[]
  /** The operation that starts here. */
  readonly operation: string | undefined
  /** Where an exchange starts; what is below belongs to it. */
  readonly sender: Sender | undefined
}
