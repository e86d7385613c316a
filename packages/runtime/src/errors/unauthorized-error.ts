import { ApiError } from './api-error.ts'

/** 401 Unauthorized: credentials are missing or not valid. */
export class UnauthorizedError<Body = unknown, Code extends string | undefined = string | undefined> extends ApiError<
  Body,
  Code
> {
  override name = 'UnauthorizedError'
  declare readonly status: 401
}
