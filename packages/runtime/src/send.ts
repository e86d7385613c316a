import { authenticate } from './auth/authenticate.ts'
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
import { readError, readErrorBody } from './read-error.ts'
import { payload, readSuccess } from './read-success.ts'
import { type Input, prepare } from './request/prepare.ts'
import { mayRetry, tellRetry } from './retry.ts'
import type { OutgoingRequest } from './transport.ts'
import { backoff } from './wait.ts'

/** How a success is read. */
export interface Reading<T> {
  /**
   * Takes what was asked for out of the body; what it throws becomes a {@link ParseError}.
   * @param address - the one that was asked, without credentials
   */
  readonly read: (body: unknown, response: Response, address: string) => T
  /** Whether the answer is given as it comes, with its body unread. May be set until the answer comes. */
  raw?: boolean
}

/**
 * Calls an operation. The request is on its way when this returns. What it resolves to is for the caller to declare: a type
 * parameter would be worked out for every operation of every client.
 */
export function send(
  client: Client,
  operation: OperationDescriptor,
  input: Input = {},
  options: CallOptions = {},
): Call<never, never> {
  const reading = readItem(operation)
  return new Call(execute(client, operation, input, options, reading), reading)
}

/** Takes out of a success what the operation is about. */
export function readItem({ item }: OperationDescriptor): Reading<never> {
  return { read: (body) => payload(body, item) as never }
}

/** Sends a request, again where that helps, and reads the answer. Never rejects. */
export async function execute<T>(
  client: Client,
  operation: OperationDescriptor,
  input: Input,
  options: CallOptions,
  reading: Reading<T>,
): Promise<Outcome<T>> {
  const { id } = operation
  const { clock, maxWait, pace } = client
  const { retries = client.retries, signal, timeout = client.timeout, totalTimeout = client.totalTimeout } = options
  // One controller for the call, so that the caller's signal never has more than this listener, and none afterwards.
  const ending = new AbortController()
  // One promise for it as well: a listener for each wait would cost more than all else here.
  let finish!: (error: Error) => void
  const ended = new Promise<never>((_, reject) => {
    finish = (error) => {
      ending.abort(error)
      reject(error)
    }
  })
  ended.catch(() => {})
  const abort = (): void => finish(new AbortedError(id, 'aborted', { cause: signal?.reason }))
  const expire = (): void => finish(new TimeoutError(id, 'no answer in time'))
  const unlessEnded = <V>(start: () => Promise<V>): Promise<V> => {
    ending.signal.throwIfAborted()
    return Promise.race([ended, start()])
  }
  const sleep = (milliseconds: number): Promise<void> => unlessEnded(() => clock.sleep(milliseconds, ending.signal))
  const end = clock.now() + totalTimeout
  const endTimer = totalTimeout === Infinity ? undefined : setTimeout(expire, Math.min(totalTimeout, longestTimer))
  let timer: ReturnType<typeof setTimeout> | undefined
  let sent = false
  let renewed = false
  try {
    if (signal?.aborted === true) abort()
    signal?.addEventListener('abort', abort)
    const prepared = prepare(client, operation, input, options)
    // A stream can be read once.
    const repeatable = !(prepared.body instanceof ReadableStream)
    for (let attempt = 0, sending = 1; ; sending++) {
      sent = false
      await pace?.turn(sleep)
      timer = setTimeout(expire, Math.min(timeout, longestTimer))
      const request = {
        ...prepared,
        headers: new Headers(prepared.headers),
        operation: id,
        attempt: sending,
        // Whoever takes the body as it comes may end the call for as long as that takes.
        signal: reading.raw === true && signal !== undefined ? AbortSignal.any([ending.signal, signal]) : ending.signal,
        onSend: () => (sent = true),
        refused: false,
      }
      const outcome = await unlessEnded(() => attemptOnce(client, operation, request, reading)).catch(
        (cause: unknown): Outcome<T> => {
          if (cause instanceof ConcordError || !sent) throw cause
          return failure(unanswered(id, sent, cause))
        },
      )
      clearTimeout(timer)
      if (outcome.response !== undefined) pace?.answered(outcome.response)
      if (outcome.ok) return outcome
      // A token that was taken back is replaced once: that is no retry.
      if (!renewed && request.refused && repeatable) {
        renewed = true
        continue
      }
      const { error } = outcome
      const harmless = operation.idempotent === true || prepared.keyed
      if (!repeatable || attempt++ >= retries || !mayRetry(client.api.wait, harmless, error)) return outcome
      const asked = error instanceof ApiError ? error.retryAfter : undefined
      const wait = asked ?? Math.min(backoff(attempt - 1), maxWait)
      if (wait > maxWait || clock.now() + wait >= end || !client.retryBudget()) return outcome
      tellRetry(client.onRetry, { operation: id, attempt: sending, wait, error })
      await sleep(wait)
    }
  } catch (cause) {
    return failure(cause instanceof ConcordError ? cause : unanswered(id, sent, cause))
  } finally {
    clearTimeout(timer)
    clearTimeout(endTimer)
    signal?.removeEventListener('abort', abort)
  }
}

/** How a call ended that was not answered. */
export function failure(error: Error): Outcome<never> {
  return { ok: false, status: undefined, error }
}

async function attemptOnce<T>(
  client: Client,
  operation: OperationDescriptor,
  request: OutgoingRequest & { refused: boolean },
  reading: Reading<T>,
): Promise<Outcome<T, ApiError>> {
  const { headers, signal, url } = request
  const authenticated = { client, operation, headers, url, signal }
  const refused = await authenticate(authenticated)
  const response = await client.transport({ ...request, url: authenticated.url })
  request.refused = response.status === 401 && refused(response)
  if (!response.ok) return readError(client, operation, response, await readErrorBody(response))
  if (reading.raw === true) return { ok: true, data: undefined as T, response }
  let failed: { readonly body: unknown } | undefined
  const data = await readSuccess(operation.id, response, (body) => {
    if (client.api.outcome?.(body) === undefined) return reading.read(body, response, url)
    failed = { body }
    return undefined as T
  })
  return failed === undefined ? { ok: true, data, response } : readError(client, operation, response, failed.body)
}

/** Why there is no answer. What stops a request from being made quotes the value, which may be a credential. */
function unanswered(id: string, sent: boolean, cause: unknown): Error {
  return sent
    ? new ConnectionError(id, `no answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    : new UsageError(id, 'this address, a header, a parameter or the body cannot be sent')
}
