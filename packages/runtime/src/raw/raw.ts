import createFetchClient, { type Client as FetchClient } from 'openapi-fetch'

import type { Client } from '../client.ts'
import { UsageError } from '../errors/usage-error.ts'
import { ownValue } from '../own-value.ts'
import { fillPath } from '../url.ts'
import { checkedPath } from './checked-path.ts'
import type { RawOperations } from './operations.ts'
import { sameTokens } from './same-tokens.ts'
import { sendRequest } from './send-request.ts'

/** The calls of openapi-fetch: `GET('/users', { params: { query } })` gives `{ data, error, response }`. */
export type Raw<Paths extends {}> = FetchClient<Paths>

/** The arguments of a call as far as they are read here. */
interface RawInit {
  readonly params?: { readonly path?: object }
  readonly fetch?: unknown
  readonly pathSerializer?: unknown
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE']

/**
 * The calls of openapi-fetch for those who come from it: its own client, with what `client` does underneath in place of
 * `fetch`, so that both share credentials, tokens, retries, pace and middleware (docs/decisions/0026).
 * @typeParam Paths - the `paths` of openapi-typescript
 * @param operations - every operation of the document
 */
export function createRaw<Paths extends {}>(client: Client, operations: RawOperations): Raw<Paths> {
  const sending = sameTokens(client)
  const plain = createFetchClient({ baseUrl: client.baseUrl })
  const send = plain.request as (method: string, path: string, init: object) => Promise<unknown>
  const request = async (method: string, path: string, init: RawInit = {}): Promise<unknown> => {
    const name = `${method.toUpperCase()} ${path}`
    const operation = ownValue(operations, name)
    if (operation === undefined) throw new UsageError(name, 'is no operation of this API')
    const { fetch, pathSerializer, params } = init
    // Without values openapi-fetch does not look for names in a path.
    if (params?.path === undefined) fillPath(operation.id, path, undefined)
    return send(method, path, {
      ...init,
      fetch: fetch ?? ((sent: Request) => sendRequest(sending, operation, sent)),
      pathSerializer: pathSerializer ?? checkedPath(operation.id),
    })
  }
  const calls = methods.map((method) => [method, (path: string, init?: RawInit) => request(method, path, init)])
  return { ...plain, request, ...Object.fromEntries(calls) } as Raw<Paths>
}
