import type { Authenticator } from './auth.ts'
import { Call, type Outcome } from './call.ts'
import type { CallOptions, Client } from './client.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { AbortedError } from './errors/aborted-error.ts'
import { ApiError } from './errors/api-error.ts'
import { ConnectionError } from './errors/connection-error.ts'
import { ParseError } from './errors/parse-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import { UsageError } from './errors/usage-error.ts'
import { valueAt } from './pointer.ts'
import type { Answer } from './transport.ts'
import { fillPath, type PathValues, queryString, type QueryValues } from './url.ts'
import { backoff, requestedWait } from './wait.ts'

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
  return new Call(execute<T>(client, operation, input, options), isDocumented(operation))
}

/** Tells the errors a result may be narrowed by from the others. */
export function isDocumented(operation: OperationDescriptor): (error: Error) => boolean {
  return (error) => error instanceof ApiError && classOf(operation, error.status) !== undefined
}

/** Sends a request, again where that helps, and reads the answer. Never rejects. */
export async function execute<T>(
  client: Client,
  operation: OperationDescriptor,
  input: Input,
  options: CallOptions,
): Promise<Outcome<T>> {
  try {
    const url = `${client.baseUrl}${fillPath(operation.id, operation.path, input.path ?? {})}${queryString(input.query ?? {})}`
    const body = serializeBody(operation, input.body)
    for (let attempt = 0; ; attempt++) {
      const answer = await attemptOnce(client, operation, url, body, options)
      const { response } = answer
      if (response.ok) return { ok: true, data: (await read(operation, response)) as T, response }
      const error = errorFrom(client, operation, answer)
      if (!mayRetry(operation, error) || attempt >= (options.retries ?? client.retries)) {
        return { ok: false, error, response }
      }
      const wait = error.retryAfter ?? backoff(attempt)
      if (wait > client.maxWait) return { ok: false, error, response }
      await client.clock.sleep(wait, options.signal)
    }
  } catch (cause) {
    return { ok: false, error: failure(operation.id, cause, options) }
  }
}

async function attemptOnce(
  client: Client,
  operation: OperationDescriptor,
  url: string,
  body: BodyInit | undefined,
  options: CallOptions,
): Promise<Answer> {
  const headers = new Headers(client.headers)
  new Headers(options.headers).forEach((value, name) => headers.set(name, value))
  if (!headers.has('Accept')) headers.set('Accept', 'application/json, */*;q=0.5')
  if (body !== undefined && operation.body !== undefined) headers.set('Content-Type', operation.body)
  await authenticate(client, operation, headers)
  const timeout = AbortSignal.timeout(options.timeout ?? client.timeout)
  const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout])
  return client.transport({ method: operation.method, url, headers, body, signal })
}

/** Uses the first alternative for which every credential is there. */
async function authenticate(client: Client, { id, security }: OperationDescriptor, headers: Headers): Promise<void> {
  if (security === undefined) return
  for (const schemes of security) {
    const credentials = await Promise.all(schemes.map((scheme) => currentCredential(client, id, scheme)))
    if (credentials.includes(undefined)) continue
    for (const [index, scheme] of schemes.entries()) {
      const authenticator = client.api.schemes[scheme] as Authenticator<unknown> | undefined
      authenticator?.(credentials[index], { headers })
    }
    return
  }
  const names = security.map((schemes) => schemes.map((scheme) => `auth.${scheme}`).join(' and ')).join(', or ')
  throw new UsageError(id, `${id} needs credentials: pass ${names} when you create the client`)
}

async function currentCredential({ auth }: Client, operation: string, scheme: string): Promise<unknown> {
  const credential = auth[scheme]
  try {
    return typeof credential === 'function' ? await (credential as () => unknown)() : credential
  } catch (cause) {
    throw new UsageError(operation, `${operation}: auth.${scheme} could not give a credential`, { cause })
  }
}

function serializeBody({ body: mediaType = '' }: OperationDescriptor, body: unknown): BodyInit | undefined {
  if (body === undefined) return undefined
  return /[/+]json\b/.test(mediaType) ? JSON.stringify(body) : (body as BodyInit)
}

/** The payload of a success: parsed JSON, text, or bytes, as its media type says. */
async function read(operation: OperationDescriptor, response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? ''
  if (response.status === 204 || response.status === 205) return undefined
  if (!/[/+]json\b/.test(type)) return type.startsWith('text/') ? response.text() : emptyOr(await response.blob())
  const text = await response.text()
  if (text === '') return undefined
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (cause) {
    throw new ParseError(operation.id, response, text, cause)
  }
  return valueAt(body, operation.item ?? '')
}

function emptyOr(blob: Blob): Blob | undefined {
  return blob.size === 0 ? undefined : blob
}

function errorFrom(client: Client, operation: OperationDescriptor, { response, error: body }: Answer): ApiError {
  const { status, headers } = response
  const { errors, wait } = client.api
  const shape = errors.find((candidate) => matches(candidate.status, status))
  const text = (pointer: string | undefined): string | undefined => {
    const value = pointer === undefined ? undefined : valueAt(body, pointer)
    return typeof value === 'string' ? value : undefined
  }
  const Class = classOf(operation, status) ?? ApiError
  return new Class({
    operation: operation.id,
    status,
    headers,
    body: body as never,
    message: `${operation.id}: ${status} ${text(shape?.message) ?? response.statusText}`.trim(),
    code: text(shape?.code),
    retryAfter: requestedWait(headers, wait, client.clock.now()),
  })
}

function classOf({ errors }: OperationDescriptor, status: number): OperationDescriptor['errors'][string] | undefined {
  return errors[status] ?? errors[`${Math.floor(status / 100)}XX`] ?? errors['default']
}

function matches(pattern: number | string, status: number): boolean {
  return pattern === status || pattern === `${Math.floor(status / 100)}XX` || pattern === 'default'
}

/** After 429 nothing was done; after 503 that is not sure, so only what may be repeated is. */
function mayRetry(operation: OperationDescriptor, { status }: ApiError): boolean {
  return status === 429 || (status === 503 && operation.idempotent === true)
}

/** Puts what was thrown on the way into one of our own classes. */
function failure(operation: string, cause: unknown, { signal }: CallOptions): Error {
  if (cause instanceof ParseError || cause instanceof UsageError) return cause
  if (signal?.aborted === true)
    return new AbortedError(operation, `${operation}: aborted by the caller`, { cause: signal.reason })
  if (cause instanceof Error && cause.name === 'TimeoutError') {
    return new TimeoutError(operation, `${operation}: no answer in time`, { cause })
  }
  return new ConnectionError(
    operation,
    `${operation}: no answer: ${cause instanceof Error ? cause.message : String(cause)}`,
    { cause },
  )
}
