import type { Origin } from '../bundle/references.ts'

/** An overlay that cannot be used or applied. The message is one line for a person; `origin` is where it speaks of. */
export class OverlayError extends Error {
  override readonly name = 'OverlayError'
  readonly origin: Origin

  constructor(message: string, origin: Origin, options?: ErrorOptions) {
    super(message, options)
    this.origin = origin
  }
}
