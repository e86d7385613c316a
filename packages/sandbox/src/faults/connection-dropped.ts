/** A connection that is closed without an answer. `fetch` rejects with a `TypeError` where that happens. */
export class ConnectionDropped extends TypeError {
  override readonly name = 'ConnectionDropped'

  constructor() {
    super('the connection was closed without an answer')
  }
}
