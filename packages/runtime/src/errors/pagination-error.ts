import { ConcordError } from './concord-error.ts'

/**
 * The way to the next page cannot be taken: it leads to another origin, or to a page that was there before. Nothing was
 * sent.
 */
export class PaginationError extends ConcordError {
  override name = 'PaginationError'
}
