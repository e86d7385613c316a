import { ApiError } from './api-error.ts'

/** 500 Internal Server Error. */
export class InternalServerError<Body = unknown, Code extends string | undefined = string | undefined> extends ApiError<
  Body,
  Code
> {
  override name = 'InternalServerError'
  declare readonly status: 500
}
