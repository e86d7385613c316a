/** A pair of nodes that is compared once, however many ways lead to it. */
export interface Pair {
  readonly parents: Pair[]
  /** The operation that starts here. */
  readonly operation: string | undefined
}
