import { authenticate } from './authenticate.ts'
import { Call, type Outcome } from './call.ts'
import type { CallOptions, Client } from './client.ts'
import { longestTimer } from './clock.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { AbortedError } from './errors/aborted-error.ts'
import type { ApiError } from './errors/api-error.ts'
import { ConcordError } from './errors/concord-error.ts'
import { ConnectionError } from './errors/connection-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import { UsageError } from './errors/usage-error.ts'
import { isJson } from './media-type.ts'
import { readError } from './read-error.ts'
import { payload, readSuccess } from './read-success.ts'
import type { OutgoingRequest } from './transport.ts'
import { untilAborted } from './until-aborted.ts'
import { fillPath, type PathValues, type QueryValues } from './url.ts'
import { backoff } from './wait.ts'

/** The arguments of a call, by where they go. */
export interface Input {
  readonly path?: PathValues | undefined
  readonly query?: QueryValues | undefined
  readonly body?: unknown
}

/** Calls an operation. The request is on its way when this returns. */
export function send<T, E>(
  client: Client,
  operation: OperationDescriptor,
  input: Input = {},
  options: CallOptions = {},
): Call<T, E> {
  const read = (body: unknown): T => payload(body, operation.item) as T
  return new Call(execute(client, operation, input, options, read))
}

/**
 * Sends a request, again where that helps, and reads the answer. Never rejects.
 * @param read - takes what was asked for out of the body of a success; what it throws becomes a {@link ParseError}
 */
export async function execute<T>(
  client: Client,
  operation: OperationDescriptor,
  input: Input,
  options: CallOptions,
  read: (body: unknown) => T,
): Promise<Outcome<T>> {
  const { id } = operation
  const { retries = client.retries, signal, timeout = client.timeout } = options
  // One controller for the call, so that the caller's signal never has more than this listener, and none afterwards.
  const ending = new AbortController()
  const abort = (): void => ending.abort(new AbortedError(id, `${id}: aborted`, { cause: signal?.reason }))
  const expire = (): void => ending.abort(new TimeoutError(id, `${id}: no answer in time`))
  let timer: ReturnType<typeof setTimeout> | undefined
  let sent = false
  try {
    if (signal?.aborted === true) abort()
    signal?.addEventListener('abort', abort)
    const request = { ...prepare(operation, input, options), signal: ending.signal, onSend: () => (sent = true) }
    for (let attempt = 0; ; attempt++) {
      sent = false
      timer = setTimeout(expire, Math.min(timeout, longestTimer))
      const outcome = await untilAborted(ending.signal, () => attemptOnce(client, operation, request, read))
      clearTimeout(timer)
      if (outcome.ok || attempt >= retries || !mayRetry(operation, outcome.error)) return outcome
      const wait = outcome.error.retryAfter ?? Math.min(backoff(attempt), client.maxWait)
      if (wait > client.maxWait) return outcome
      await untilAborted(ending.signal, () => client.clock.sleep(wait, ending.signal))
    }
  } catch (cause) {
    return { ok: false, status: undefined, error: cause instanceof ConcordError ? cause : unanswered(id, sent, cause) }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

async function attemptOnce<T>(
  client: Client,
  operation: OperationDescriptor,
  request: Omit<OutgoingRequest, 'headers'>,
  read: (body: unknown) => T,
): Promise<Outcome<T, ApiError>> {
  const headers = new Headers()
  // For a form, `fetch` writes the type itself, with the boundary between its parts.
  if (operation.body !== undefined && request.body !== undefined && !(request.body instanceof FormData)) {
    headers.set('Content-Type', operation.body)
  }
  await authenticate(client, operation, headers)
  const { response, error } = await client.transport({ ...request, headers })
  if (!response.ok) return readError(client, operation, response, error)
  return { ok: true, data: await readSuccess(operation.id, response, read), response }
}

/** What stays the same from try to try, whatever the caller does with the arguments in the meantime. */
function prepare({ id, method, path, body: mediaType = '' }: OperationDescriptor, input: Input, options: CallOptions) {
  return {
    method,
    path: fillPath(id, path, input.path ?? {}),
    query: { ...input.query },
    extraHeaders: { ...options.headers },
    body: isJson(mediaType) ? JSON.stringify(input.body) : (input.body as BodyInit | undefined),
  }
}

/** After 429 nothing was done; after 503 that is not sure, so only what may be repeated is. */
function mayRetry(operation: OperationDescriptor, { status }: ApiError): boolean {
  return status === 429 || (status === 503 && operation.idempotent === true)
}

/** Why there is no answer. What stops a request from being made quotes the value, which may be a credential. */
function unanswered(id: string, sent: boolean, cause: unknown): Error {
  return sent
    ? new ConnectionError(id, `${id}: no answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    : new UsageError(id, `${id}: this address, a header, a parameter or the body cannot be sent`)
}
