import { ApiError } from './api-error.ts'

/** 403 Forbidden: the credentials are valid and do not permit this. */
export class ForbiddenError<Body = unknown> extends ApiError<Body> {
  override name = 'ForbiddenError'
  declare readonly status: 403
}
