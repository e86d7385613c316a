import { ApiError } from './api-error.ts'

/** 400 Bad Request. */
export class BadRequestError<Body = unknown> extends ApiError<Body> {
  override name = 'BadRequestError'
  declare readonly status: 400
}
