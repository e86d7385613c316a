import { ApiError } from './api-error.ts'

/** 503 Service Unavailable. */
export class ServiceUnavailableError<Body = unknown> extends ApiError<Body> {
  override name = 'ServiceUnavailableError'
  declare readonly status: 503
}
