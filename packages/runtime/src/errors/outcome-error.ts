import type { OutcomeValue } from '../outcome.ts'
import { ApiError } from './api-error.ts'

/**
 * The body of the answer says that the call failed, though the status of HTTP is that of a success.
 * @typeParam Outcome - what it says
 */
export class OutcomeError<
  Outcome extends OutcomeValue = OutcomeValue,
  Body = unknown,
  Code extends string | undefined = string | undefined,
> extends ApiError<Body, Code> {
  override name = 'OutcomeError'
  declare readonly outcome: Outcome
}
