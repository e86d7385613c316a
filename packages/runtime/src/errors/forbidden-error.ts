import { ApiError } from './api-error.ts'

/** 403 Forbidden: the credentials are valid and do not permit this. */
export class ForbiddenError<Body = unknown, Code extends string | undefined = string | undefined> extends ApiError<
  Body,
  Code
> {
  override name = 'ForbiddenError'
  declare readonly status: 403
}
