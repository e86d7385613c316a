import type { JsonObject } from '@concord-api/model'

import type { ShownCredential } from './auth/show-credential.ts'
import type { Clock } from './clock.ts'
import type { Fault } from './faults/fault.ts'
import type { Matches } from './matches.ts'
import type { Store } from './records/store.ts'
import type { SandboxSettings } from './settings/settings.ts'
import type { Fetch } from './webhooks/attempt.ts'
import type { Delivery } from './webhooks/deliverer.ts'

/** What a sandbox tells of a request that it answered. Nothing in it is a secret. */
export interface LogEntry {
  readonly method: string
  /** Path and query; API keys in the query are `***`. */
  readonly path: string
  /** 0 where the connection was dropped. */
  readonly status: number
  readonly milliseconds: number
}

export interface SandboxOptions {
  /** The content of the API's `sandbox.yaml`. @default what the document alone implies */
  readonly settings?: SandboxSettings
  /** Keeps the records beyond the life of the sandbox. @default nothing does */
  readonly store?: Store
  /** The same seed gives the same ids, where the clock is the same. @default 1 */
  readonly seed?: number
  /** @default the clock of the machine */
  readonly clock?: Clock
  /** The rate limit to enforce in place of the declared one; `false` enforces none. */
  readonly rateLimit?: false | { readonly quota?: number; readonly window?: number }
  /** The largest body that is taken, in bytes. @default 1_048_576 */
  readonly maximumBody?: number
  /** Seconds that an access token is good for. @default 300 */
  readonly tokenLifetime?: number
  /** What spoils answers although no request asks for it. */
  readonly faults?: Fault & { readonly rate?: number }
  /** What delivers webhooks. @default fetch */
  readonly deliver?: Fetch
  /** Matches texts with the document's patterns. @default as long as it takes; `@concord-api/sandbox/node` has one that ends */
  readonly matches?: Matches
  /** Called after each answer. */
  readonly log?: (entry: LogEntry) => void
}

/** An API that can be called in place of the real one, in development and in tests. */
export interface Sandbox {
  /**
   * Answers a request, whatever host it is for: give it to a client in place of `fetch`.
   * @param client the address of who sent it, where rate limits are counted by that.
   * @throws {TypeError} when a fault drops the connection, as `fetch` does.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit, client?: string) => Promise<Response>
  /** The path that addresses of this API begin with. */
  readonly basePath: string
  /** By security scheme, the credentials to use; the first may do everything. */
  readonly credentials: Readonly<Record<string, readonly ShownCredential[]>>
  /** Adds an entry as if another system had, and tells subscribers of it. Comes with the entry's value. */
  insert(collection: string, value: JsonObject): Promise<JsonObject>
  /** The entries of a collection, in the order they came. */
  list(collection: string): readonly JsonObject[]
  /** Puts everything back to how it began. */
  reset(): Promise<void>
  /** What became of webhooks. */
  readonly deliveries: readonly Delivery[]
  /** What receivers of webhooks check signatures with, where it is no secret. */
  webhookKey(): Promise<unknown>
  /** Comes when every webhook has been delivered, or given up. */
  idle(): Promise<void>
  close(): Promise<void>
}
