import { ApiError } from './api-error.ts'

/** 405 Method Not Allowed. */
export class MethodNotAllowedError<Body = unknown> extends ApiError<Body> {
  override name = 'MethodNotAllowedError'
  declare readonly status: 405
}
