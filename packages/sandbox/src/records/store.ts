import type { Entry } from './entry.ts'

/** An entry that was written or removed. */
export interface Change {
  readonly collection: string
  readonly id: string
  /** Undefined where it was removed. */
  readonly entry: Entry | undefined
}

/**
 * Where the records of a sandbox outlive it. Everything is read once, at the start; afterwards it is told what changes.
 * A request is answered when `write` has returned.
 */
export interface Store {
  read(): Iterable<Change>
  /** All of the changes or none: they are one request's. */
  write(changes: readonly Change[]): Promise<void> | void
  close(): Promise<void> | void
}
