import { ConcordError } from './concord-error.ts'

/** No answer came in the time allowed. */
export class TimeoutError extends ConcordError {
  override name = 'TimeoutError'
}
