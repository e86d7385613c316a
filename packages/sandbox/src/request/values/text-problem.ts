/** What is wrong with a value whatever its schema says. Thrown while it is read and caught where its name is known. */
export class TextProblem extends Error {
  override readonly name = 'TextProblem'
  readonly code: 'complexity' | 'content' | 'encoding' | 'repeated' | 'style'
  readonly path: readonly string[]

  /** The message continues a sentence that begins with the name: `must be sent once`. */
  constructor(code: TextProblem['code'], message: string, path: readonly string[] = []) {
    super(message)
    this.code = code
    this.path = path
  }
}

/** Says where in a value the problem is that reading a part of it runs into. */
export function within<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof TextProblem) throw new TextProblem(error.code, error.message, [name, ...error.path])
    throw error
  }
}
