import { ApiError } from './api-error.ts'

/** 501 Not Implemented. */
export class NotImplementedError<Body = unknown> extends ApiError<Body> {
  override name = 'NotImplementedError'
  declare readonly status: 501
}
