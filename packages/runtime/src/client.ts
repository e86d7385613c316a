import { type Clock, systemClock } from './clock.ts'
import type { Credential } from './auth/credential.ts'
import type { ApiDescriptor } from './descriptor.ts'
import type { HeaderValues } from './header-values.ts'
import type { Fetch, Middleware } from './middleware/middleware.ts'
import type { Pacer, Pacing } from './pace.ts'
import { createRetryBudget, type RetryBudget } from './retry-budget.ts'
import type { RetryInfo } from './retry.ts'
import { createTransport, type Transport } from './transport.ts'

/** What can be chosen when a client is made. */
export interface ClientOptions {
  /** Address all paths are below. @default the document's first server */
  readonly baseUrl?: string | undefined
  /** Credentials by the name of their security scheme. */
  readonly auth?: Readonly<Record<string, Credential<unknown>>> | undefined
  /** Headers sent with every request. */
  readonly headers?: HeaderValues | undefined
  /** How often a request is sent again after a failure that may pass. @default 2 */
  readonly retries?: number | undefined
  /**
   * The longest wait between two tries, in milliseconds. An API that asks for a longer one is not asked again:
   * the call fails at once, and `retryAfter` of the error says how long. @default 60000
   */
  readonly maxWait?: number | undefined
  /** How long one try may take, in milliseconds; `Infinity` for as long as it wants. @default 60000 */
  readonly timeout?: number | undefined
  /** How long a call may take with all its tries and waits, in milliseconds. @default Infinity */
  readonly totalTimeout?: number | undefined
  /** How often all calls of the client together may send a request again, per minute. @default 60 */
  readonly retryBudget?: number | undefined
  /** Told before each wait for another try. */
  readonly onRetry?: ((info: RetryInfo) => void) | undefined
  /** Keeps the client within the quota of its API: `pacing`. Without it, requests go out when they are made. */
  readonly pace?: Pacing | undefined
  /** Sends the requests. @default globalThis.fetch */
  readonly fetch?: Fetch | undefined
  /** Around every request of an operation; the first sees the request first and the answer last. */
  readonly middleware?: readonly Middleware[] | undefined
  /** Time, for tests. */
  readonly clock?: Clock | undefined
}

/** What can be chosen for one call; it goes before what the client was made with. */
export interface CallOptions {
  readonly headers?: HeaderValues | undefined
  readonly retries?: number | undefined
  readonly timeout?: number | undefined
  readonly totalTimeout?: number | undefined
  /** Ends the call, also while it waits for the next try. */
  readonly signal?: AbortSignal | undefined
}

/** A client's state: what the operations of a generated client are called with. Two clients share nothing. */
export interface Client {
  readonly api: ApiDescriptor
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly auth: Readonly<Record<string, Credential<unknown>>>
  readonly headers: HeaderValues | undefined
  readonly retries: number
  readonly maxWait: number
  readonly timeout: number
  readonly totalTimeout: number
  readonly retryBudget: RetryBudget
  readonly onRetry: ((info: RetryInfo) => void) | undefined
  readonly pace: Pacer | undefined
  readonly clock: Clock
  /** Sends what is no request of an operation, such as one for a token. */
  readonly fetch: Fetch
  readonly transport: Transport
}

/** Makes a client of an API from what its generated package knows. */
export function createClient(api: ApiDescriptor, options: ClientOptions = {}): Client {
  const baseUrl = (options.baseUrl ?? api.baseUrl).replace(/\/+$/, '')
  // Looked up at each call, for what replaces it after the client was made.
  const fetch = options.fetch ?? ((request) => globalThis.fetch(request))
  const clock = options.clock ?? systemClock
  return {
    api,
    baseUrl,
    // Without a prototype: a scheme may be called `constructor`.
    auth: { __proto__: null, ...options.auth } as Client['auth'],
    headers: options.headers,
    retries: options.retries ?? 2,
    maxWait: options.maxWait ?? 60_000,
    timeout: options.timeout ?? 60_000,
    totalTimeout: options.totalTimeout ?? Infinity,
    retryBudget: createRetryBudget(options.retryBudget ?? 60, clock),
    onRetry: options.onRetry,
    pace: options.pace?.(api, clock),
    clock,
    fetch,
    transport: createTransport(fetch, options.fetch !== undefined, options.middleware),
  }
}
