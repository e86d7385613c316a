import { authenticate, wasRefused } from './auth/authenticate.ts'
import { Call, type Outcome } from './call.ts'
import type { CallOptions, Client } from './client.ts'
import { longestTimer } from './clock.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { AbortedError } from './errors/aborted-error.ts'
import { ApiError } from './errors/api-error.ts'
import { ConcordError } from './errors/concord-error.ts'
import { ConnectionError } from './errors/connection-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import { UsageError } from './errors/usage-error.ts'
import { isJson } from './media-type.ts'
import { absolute, isSameOrigin } from './pagination/address.ts'
import { contentType } from './request/content-type.ts'
import { requestHeaders } from './request/request-headers.ts'
import { writeQuery } from './request/query-writer.ts'
import { readError } from './read-error.ts'
import { payload, readSuccess } from './read-success.ts'
import { mayRetry, tellRetry } from './retry.ts'
import type { OutgoingRequest } from './transport.ts'
import { untilAborted } from './until-aborted.ts'
import { fillPath, type PathValues, type QueryValues } from './url.ts'
import { backoff } from './wait.ts'

/** The arguments of a call, by where they go. */
export interface Input {
  readonly path?: PathValues | undefined
  readonly query?: QueryValues | undefined
  readonly header?: object | undefined
  readonly cookie?: object | undefined
  readonly body?: unknown
  /** The address to ask in place of the operation's, in full; on the client's origin. */
  readonly url?: string | undefined
}

/**
 * Takes what was asked for out of the body of a success; what it throws becomes a {@link ParseError}.
 * @param address - the one that was asked, without credentials
 */
export type ReadBody<T> = (body: unknown, response: Response, address: string) => T

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

/** Sends a request, again where that helps, and reads the answer. Never rejects. */
export async function execute<T>(
  client: Client,
  operation: OperationDescriptor,
  input: Input,
  options: CallOptions,
  read: ReadBody<T>,
): Promise<Outcome<T>> {
  const { id } = operation
  const { clock, maxWait, pace } = client
  const { retries = client.retries, signal, timeout = client.timeout, totalTimeout = client.totalTimeout } = options
  // One controller for the call, so that the caller's signal never has more than this listener, and none afterwards.
  const ending = new AbortController()
  const abort = (): void => ending.abort(new AbortedError(id, `${id}: aborted`, { cause: signal?.reason }))
  const expire = (): void => ending.abort(new TimeoutError(id, `${id}: no answer in time`))
  const sleep = (milliseconds: number): Promise<void> =>
    untilAborted(ending.signal, () => clock.sleep(milliseconds, ending.signal))
  const end = clock.now() + totalTimeout
  const endTimer = setTimeout(expire, Math.min(totalTimeout, longestTimer))
  let timer: ReturnType<typeof setTimeout> | undefined
  let sent = false
  let renewed = false
  try {
    if (signal?.aborted === true) abort()
    signal?.addEventListener('abort', abort)
    const prepared = prepare(client, operation, input, options)
    const request = { ...prepared, operation: id, signal: ending.signal, onSend: () => (sent = true) }
    // A stream can be read once.
    const repeatable = !(prepared.body instanceof ReadableStream)
    for (let attempt = 0, sending = 1; ; sending++) {
      sent = false
      const current = { ...request, attempt: sending, headers: new Headers() }
      await pace?.turn(sleep)
      timer = setTimeout(expire, Math.min(timeout, longestTimer))
      const outcome = await untilAborted(ending.signal, () => attemptOnce(client, operation, current, read)).catch(
        (cause: unknown): Outcome<T> => {
          if (cause instanceof ConcordError || !sent) throw cause
          return { ok: false, status: undefined, error: unanswered(id, sent, cause) }
        },
      )
      clearTimeout(timer)
      if (outcome.response !== undefined) pace?.answered(outcome.response)
      if (outcome.ok) return outcome
      // A token that was taken back is replaced once: that is no retry.
      if (!renewed && wasRefused(client, operation, outcome, current.headers) && repeatable) {
        renewed = true
        continue
      }
      const { error } = outcome
      if (!repeatable || attempt++ >= retries || !mayRetry(client.api, operation, prepared.extraHeaders, error)) {
        return outcome
      }
      const asked = error instanceof ApiError ? error.retryAfter : undefined
      const wait = asked ?? Math.min(backoff(attempt - 1), maxWait)
      if (wait > maxWait || clock.now() + wait >= end || !client.retryBudget()) return outcome
      tellRetry(client.onRetry, { operation: id, attempt: sending, wait, error })
      await sleep(wait)
    }
  } catch (cause) {
    return { ok: false, status: undefined, error: cause instanceof ConcordError ? cause : unanswered(id, sent, cause) }
  } finally {
    clearTimeout(timer)
    clearTimeout(endTimer)
    signal?.removeEventListener('abort', abort)
  }
}

async function attemptOnce<T>(
  client: Client,
  operation: OperationDescriptor,
  request: OutgoingRequest,
  read: ReadBody<T>,
): Promise<Outcome<T, ApiError>> {
  const { headers, extraHeaders, signal } = request
  const type = contentType(operation.body, request.body)
  if (type !== undefined) headers.set('Content-Type', type)
  const added: Record<string, string> = {}
  await authenticate({ client, operation, headers, extraHeaders, query: added, signal })
  // Some APIs write the key of a request into the address of the next page.
  const own = request.query.split('&').filter((pair) => !Object.hasOwn(added, pair.split('=')[0] ?? ''))
  const query = [...own, writeQuery(added)].filter(Boolean).join('&')
  const { response, error } = await client.transport({ ...request, query })
  if (!response.ok) return readError(client, operation, response, error)
  const address = `${client.baseUrl}${request.path}${request.query && '?'}${request.query}`
  let failure: { readonly body: unknown } | undefined
  const data = await readSuccess(operation.id, response, (body) => {
    if (client.api.outcome?.(body) === undefined) return read(body, response, address)
    failure = { body }
    return undefined as T
  })
  return failure === undefined ? { ok: true, data, response } : readError(client, operation, response, failure.body)
}

/** What stays the same from try to try, whatever the caller does with the arguments in the meantime. */
function prepare({ api, baseUrl }: Client, operation: OperationDescriptor, input: Input, options: CallOptions) {
  const { id, method, path, body: mediaType = '', encode, fixed, query = writeQuery } = operation
  const { url, body } = input
  if (url !== undefined && !isSameOrigin(url, baseUrl)) {
    throw new UsageError(id, `${id}: ${absolute(url).origin} is not the origin of this client`)
  }
  return {
    method,
    ...(url === undefined
      ? {
          path: fillPath(id, path, input.path ?? {}, operation.pathStyles),
          query: query({ ...fixed, ...input.query }),
        }
      : below(baseUrl, absolute(url))),
    extraHeaders: requestHeaders(api, operation, input, options),
    body:
      encode !== undefined && body !== undefined
        ? encode(body)
        : isJson(mediaType)
          ? JSON.stringify(body)
          : (body as BodyInit | undefined),
  }
}

/** An address as a path below the base URL, which has to be left first, and a query. */
function below(baseUrl: string, { pathname, search }: URL): { path: string; query: string } {
  return { path: '/..'.repeat(baseUrl.split('/').length) + pathname, query: search.slice(1) }
}

/** Why there is no answer. What stops a request from being made quotes the value, which may be a credential. */
function unanswered(id: string, sent: boolean, cause: unknown): Error {
  return sent
    ? new ConnectionError(id, `${id}: no answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    : new UsageError(id, `${id}: this address, a header, a parameter or the body cannot be sent`)
}
