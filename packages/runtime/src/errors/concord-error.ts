/** Everything a client throws is one of these: a call that failed, for whatever reason. */
export class ConcordError extends Error {
  override name = 'ConcordError'
  /** The operation that was called, by its `operationId`. */
  readonly operation: string

  /** @param message - goes after the name of the operation */
  constructor(operation: string, message: string, options?: ErrorOptions) {
    super(`${operation}: ${message}`, options)
    this.operation = operation
  }
}
