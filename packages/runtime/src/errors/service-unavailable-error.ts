import { ApiError } from './api-error.ts'

/** 503 Service Unavailable. */
export class ServiceUnavailableError<
  Body = unknown,
  Code extends string | undefined = string | undefined,
> extends ApiError<Body, Code> {
  override name = 'ServiceUnavailableError'
  declare readonly status: 503
}
