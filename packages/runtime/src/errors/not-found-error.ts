import { ApiError } from './api-error.ts'

/** 404 Not Found. */
export class NotFoundError<Body = unknown, Code extends string | undefined = string | undefined> extends ApiError<
  Body,
  Code
> {
  override name = 'NotFoundError'
  declare readonly status: 404
}
