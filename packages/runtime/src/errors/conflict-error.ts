import { ApiError } from './api-error.ts'

/** 409 Conflict: the current state does not allow this. */
export class ConflictError<Body = unknown, Code extends string | undefined = string | undefined> extends ApiError<
  Body,
  Code
> {
  override name = 'ConflictError'
  declare readonly status: 409
}
