import { ApiError } from './api-error.ts'

/** 500 Internal Server Error. */
export class InternalServerError<Body = unknown> extends ApiError<Body> {
  override name = 'InternalServerError'
  declare readonly status: 500
}
