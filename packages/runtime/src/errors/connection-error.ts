import { ConcordError } from './concord-error.ts'

/** No answer came: the name did not resolve, the connection was refused or it broke. `cause` has what `fetch` said. */
export class ConnectionError extends ConcordError {
  override name = 'ConnectionError'
}
