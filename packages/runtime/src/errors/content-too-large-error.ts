import { ApiError } from './api-error.ts'

/** 413 Content Too Large. */
export class ContentTooLargeError<Body = unknown> extends ApiError<Body> {
  override name = 'ContentTooLargeError'
  declare readonly status: 413
}
