import { ApiError } from './api-error.ts'

/** 422 Unprocessable Content. */
export class UnprocessableContentError<
  Body = unknown,
  Code extends string | undefined = string | undefined,
> extends ApiError<Body, Code> {
  override name = 'UnprocessableContentError'
  declare readonly status: 422
}
