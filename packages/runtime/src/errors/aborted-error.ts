import { ConcordError } from './concord-error.ts'

/** The caller's signal ended the call. `cause` is the signal's reason. */
export class AbortedError extends ConcordError {
  override name = 'AbortedError'
}
