/** How an answer is spoilt. */
export interface Fault {
  /** Answered in place of what was asked for. */
  readonly status?: number
  /** Milliseconds that the answer comes late. */
  readonly delay?: number
  /** Whether the connection is closed without an answer. */
  readonly drop?: boolean
  /** Whether the body ends in the middle. */
  readonly truncate?: boolean
  /** The media type of an HTML page that is answered in place of the body, as a proxy may do. */
  readonly contentType?: string
  /** How many requests of a caller it hits. @default 1 */
  readonly times?: number
}
