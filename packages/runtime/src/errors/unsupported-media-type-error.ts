import { ApiError } from './api-error.ts'

/** 415 Unsupported Media Type. */
export class UnsupportedMediaTypeError<Body = unknown> extends ApiError<Body> {
  override name = 'UnsupportedMediaTypeError'
  declare readonly status: 415
}
