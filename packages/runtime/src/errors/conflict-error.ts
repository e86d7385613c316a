import { ApiError } from './api-error.ts'

/** 409 Conflict: the current state does not allow this. */
export class ConflictError<Body = unknown> extends ApiError<Body> {
  override name = 'ConflictError'
  declare readonly status: 409
}
