import { type Clock, systemClock } from './clock.ts'
import type { Credential } from './credential.ts'
import type { ApiDescriptor } from './descriptor.ts'
import type { HeaderValues } from './header-values.ts'
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
  /** Sends the requests. @default globalThis.fetch */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Time, for tests. */
  readonly clock?: Clock | undefined
}

/** What can be chosen for one call; it goes before what the client was made with. */
export interface CallOptions {
  readonly headers?: HeaderValues | undefined
  readonly retries?: number | undefined
  readonly timeout?: number | undefined
  /** Ends the call, also while it waits for the next try. */
  readonly signal?: AbortSignal | undefined
}

/** A client's state: what the operations of a generated client are called with. Two clients share nothing. */
export interface Client {
  readonly api: ApiDescriptor
  readonly auth: Readonly<Record<string, Credential<unknown>>>
  readonly retries: number
  readonly maxWait: number
  readonly timeout: number
  readonly clock: Clock
  readonly transport: Transport
}

/** Makes a client of an API from what its generated package knows. */
export function createClient(api: ApiDescriptor, options: ClientOptions = {}): Client {
  return {
    api,
    // Without a prototype: a scheme may be called `constructor`.
    auth: { __proto__: null, ...options.auth } as Client['auth'],
    retries: options.retries ?? 2,
    maxWait: options.maxWait ?? 60_000,
    timeout: options.timeout ?? 60_000,
    clock: options.clock ?? systemClock,
    transport: createTransport(options.baseUrl ?? api.baseUrl, options.headers, options.fetch),
  }
}
