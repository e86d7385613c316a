import { bearer } from '../auth/bearer.ts'
import type { Call } from '../call.ts'
import { type CallOptions, type Client, type ClientOptions, createClient } from '../client.ts'
import type { ApiDescriptor, OperationDescriptor } from '../descriptor.ts'
import type { ApiError } from '../errors/api-error.ts'
import type { Input } from '../request/prepare.ts'
import { send } from '../send.ts'

/** An API that needs no credentials, with errors as `{ error: { message, code } }`. */
export const testApi: ApiDescriptor = {
  baseUrl: 'https://api.example.com',
  schemes: { token: bearer },
  errors: [{ status: 'default', message: '/error/message', code: '/error/code' }],
  wait: { reset: ['X-RateLimit-Reset', 'epoch-seconds'] },
}

/** `GET /thing`, which may be repeated and documents no error. */
export const getThing: OperationDescriptor = {
  id: 'getThing',
  method: 'GET',
  path: '/thing',
  idempotent: true,
  errors: {},
}

/** `POST /thing` with JSON. */
export const createThing: OperationDescriptor = {
  id: 'createThing',
  method: 'POST',
  path: '/thing',
  body: 'application/json',
  errors: {},
}

/** A client of the API at an address; of another API where `api` says so. */
export function clientOf(baseUrl: string, options: ClientOptions = {}, api: Partial<ApiDescriptor> = {}): Client {
  return createClient({ ...testApi, ...api }, { baseUrl, ...options })
}

/** Calls an operation without a type for its answer. */
export function call(
  client: Client,
  operation: OperationDescriptor = getThing,
  input: Input = {},
  options: CallOptions = {},
): Call<unknown, ApiError> {
  return send(client, operation, input, options)
}

/** The error of a call that must fail. */
export async function errorOf(pending: Call<unknown, ApiError>): Promise<Error> {
  const result = await pending.result()
  if (result.ok) throw new Error(`expected a failure, got ${JSON.stringify(result.data)}`)
  return result.error
}
