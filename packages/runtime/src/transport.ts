import createFetchClient from 'openapi-fetch'

/** A request that is ready to go. */
export interface OutgoingRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: BodyInit | undefined
  readonly signal: AbortSignal
}

/** An answer. The body of an error has been read: `error` is its JSON, or its text where it is no JSON. */
export interface Answer {
  readonly response: Response
  readonly error?: unknown
}

/** Sends one request. Rejects with what `fetch` rejects with. */
export type Transport = (request: OutgoingRequest) => Promise<Answer>

/**
 * The only place that knows openapi-fetch. It gets addresses that are ready, because it neither encodes `..` in a path
 * parameter nor notices one that is missing, and leaves reading a success to us, because it loses the answer when
 * that fails. Redirects are not followed: `fetch` would carry a key in a custom header to another origin.
 */
export function createTransport(fetch: ((request: Request) => Promise<Response>) | undefined): Transport {
  const client = createFetchClient<Record<string, never>>({
    ...(fetch === undefined ? {} : { fetch }),
    pathSerializer: (path) => path,
    querySerializer: () => '',
    bodySerializer: (body) => body as unknown as BodyInit,
  })
  const request = client.request as unknown as (method: string, url: string, init: object) => Promise<Answer>
  return ({ method, url, ...init }) => request(method, url, { ...init, parseAs: 'stream', redirect: 'manual' })
}
