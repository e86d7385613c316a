import { ApiError } from './api-error.ts'

/** 422 Unprocessable Content. */
export class UnprocessableContentError<Body = unknown> extends ApiError<Body> {
  override name = 'UnprocessableContentError'
  declare readonly status: 422
}
