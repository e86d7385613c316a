import { ApiError } from './api-error.ts'

/** 413 Content Too Large. */
export class ContentTooLargeError<
  Body = unknown,
  Code extends string | undefined = string | undefined,
> extends ApiError<Body, Code> {
  override name = 'ContentTooLargeError'
  declare readonly status: 413
}
