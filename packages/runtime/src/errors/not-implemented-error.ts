import { ApiError } from './api-error.ts'

/** 501 Not Implemented. */
export class NotImplementedError<Body = unknown, Code extends string | undefined = string | undefined> extends ApiError<
  Body,
  Code
> {
  override name = 'NotImplementedError'
  declare readonly status: 501
}
