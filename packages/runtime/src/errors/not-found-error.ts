import { ApiError } from './api-error.ts'

/** 404 Not Found. */
export class NotFoundError<Body = unknown> extends ApiError<Body> {
  override name = 'NotFoundError'
  declare readonly status: 404
}
