import { ApiError } from './api-error.ts'

/** 415 Unsupported Media Type. */
export class UnsupportedMediaTypeError<
  Body = unknown,
  Code extends string | undefined = string | undefined,
> extends ApiError<Body, Code> {
  override name = 'UnsupportedMediaTypeError'
  declare readonly status: 415
}
