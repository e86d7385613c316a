import type { CallOptions, Client } from '../client.ts'
import type { OperationDescriptor } from '../descriptor.ts'
import { UsageError } from '../errors/usage-error.ts'
import { isJson } from '../media-type.ts'
import { absolute, isSameOrigin } from '../pagination/address.ts'
import { headersOf } from '../transport.ts'
import { fillPath, type PathValues } from '../url.ts'
import { writeQuery } from './query-writer.ts'

/** The arguments of a call, by where they go. */
export interface Input {
  readonly path?: PathValues | undefined
  readonly query?: object | undefined
  readonly header?: object | undefined
  readonly cookie?: object | undefined
  readonly body?: unknown
  /** The address to ask in place of the operation's, in full; on the client's origin. */
  readonly url?: string | undefined
}

/** A request without its credentials. */
export interface PreparedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: BodyInit | undefined
  /** Whether it has a key that makes it safe to repeat. */
  readonly keyed: boolean
}

/**
 * What stays the same from try to try, whatever the caller does with the arguments in the meantime.
 * @throws {UsageError} where an argument cannot be sent.
 */
export function prepare(
  client: Client,
  operation: OperationDescriptor,
  input: Input,
  options: CallOptions,
): PreparedRequest {
  const { baseUrl } = client
  const { id, method, path, body: mediaType = '', encode, fixed, query = writeQuery } = operation
  const { url, body: value } = input
  if (url !== undefined && !isSameOrigin(url, baseUrl)) {
    throw new UsageError(id, `${absolute(url).origin} is not the origin of this client`)
  }
  const written = query({ ...fixed, ...input.query })
  const search = written && `?${written}`
  const body =
    encode !== undefined && value !== undefined
      ? encode(value)
      : isJson(mediaType)
        ? JSON.stringify(value)
        : (value as BodyInit | undefined)
  const { idempotency } = client.api
  const key = idempotency?.methods.includes(method) === true ? { [idempotency.header]: crypto.randomUUID() } : {}
  const headers = headersOf(
    { Accept: operation.accept ?? 'application/json, */*;q=0.5' },
    client.headers,
    key,
    operation.headers?.(input),
    options.headers,
  )
  if (body !== undefined && mediaType !== '') headers.set('Content-Type', mediaType)
  return {
    method,
    url:
      url === undefined ? baseUrl + fillPath(id, path, input.path, operation.pathStyles) + search : absolute(url).href,
    headers,
    body,
    keyed: idempotency !== undefined && headers.has(idempotency.header),
  }
}
