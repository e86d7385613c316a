import type { Exception } from '@concord-api/findings'
import type { ReportedSide } from '@concord-api/review'

/** One side of a review: what was read, and what has to be cleared away when all is written. */
export interface LoadedSide {
  readonly side: ReportedSide
  /**
   * The waivers beside the document.
   * @throws {WaiverFileError} when their file cannot be read.
   */
  readonly waivers: () => Promise<Exception[]>
  readonly remove: () => Promise<void>
}
