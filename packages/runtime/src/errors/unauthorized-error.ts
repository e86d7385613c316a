import { ApiError } from './api-error.ts'

/** 401 Unauthorized: credentials are missing or not valid. */
export class UnauthorizedError<Body = unknown> extends ApiError<Body> {
  override name = 'UnauthorizedError'
  declare readonly status: 401
}
