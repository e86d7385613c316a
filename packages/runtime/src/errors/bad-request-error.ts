import { ApiError } from './api-error.ts'

/** 400 Bad Request. */
export class BadRequestError<Body = unknown, Code extends string | undefined = string | undefined> extends ApiError<
  Body,
  Code
> {
  override name = 'BadRequestError'
  declare readonly status: 400
}
