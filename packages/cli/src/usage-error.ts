/** The command was called in a way that makes no sense. The message is one line for a person. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
