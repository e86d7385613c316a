import { ConcordError } from './concord-error.ts'

/** The call cannot be sent as it is: an argument or a credential is missing or not usable. Nothing was sent. */
export class UsageError extends ConcordError {
  override name = 'UsageError'
}
