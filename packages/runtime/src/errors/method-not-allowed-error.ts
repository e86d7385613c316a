import { ApiError } from './api-error.ts'

/** 405 Method Not Allowed. */
export class MethodNotAllowedError<
  Body = unknown,
  Code extends string | undefined = string | undefined,
> extends ApiError<Body, Code> {
  override name = 'MethodNotAllowedError'
  declare readonly status: 405
}
