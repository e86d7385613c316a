import { ApiError } from './api-error.ts'

/** 429 Too Many Requests: a rate limit is exceeded. */
export class TooManyRequestsError<Body = unknown> extends ApiError<Body> {
  override name = 'TooManyRequestsError'
  declare readonly status: 429
}
