import { ApiError } from './api-error.ts'

/** 429 Too Many Requests: a rate limit is exceeded. */
export class TooManyRequestsError<
  Body = unknown,
  Code extends string | undefined = string | undefined,
> extends ApiError<Body, Code> {
  override name = 'TooManyRequestsError'
  declare readonly status: 429
}
