import type { Exception } from '@concord-api/findings'
import type { LoadWarning } from '@concord-api/model'
import type { ReportedSide } from '@concord-api/review'

/** One side of a review: what was read, and what has to be cleared away when all is written. */
export interface LoadedSide {
  readonly side: ReportedSide
  /** What may not have been meant, of a document in the working tree: of one at a commit nobody can mend it. */
  readonly warnings: readonly LoadWarning[]
  /**
   * The waivers beside the document.
   * @throws {WaiverFileError} when their file cannot be read.
   */
  readonly waivers: () => Promise<Exception[]>
  readonly remove: () => Promise<void>
}
