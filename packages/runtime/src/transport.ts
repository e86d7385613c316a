import createFetchClient from 'openapi-fetch'

import type { HeaderValues } from './header-values.ts'

/** What a request is made of. */
export interface OutgoingRequest {
  readonly method: string
  /** With its parameters filled in. */
  readonly path: string
  readonly query: object | undefined
  /** The caller's; `headers` go before them. */
  readonly extraHeaders: HeaderValues | undefined
  readonly headers: Headers
  readonly body: BodyInit | undefined
  readonly signal: AbortSignal
  /** Called when the request has been made and goes out. */
  readonly onSend: () => void
}

/** An answer. The body of an error has been read: `error` is its JSON, or its text where it is no JSON. */
interface Answer {
  readonly response: Response
  readonly error?: unknown
}

/** Sends one request. Rejects with what `fetch` rejects with; before `onSend`, with whatever stopped it. */
export type Transport = (request: OutgoingRequest) => Promise<Answer>

/**
 * The only place that knows openapi-fetch. It gets paths that are ready, because it neither encodes `..` in a path
 * parameter nor notices one that is missing, and leaves reading a success to us, because it loses the answer when
 * that fails. Redirects are not followed: `fetch` would carry a key in a custom header to another origin.
 */
export function createTransport(
  baseUrl: string,
  headers: HeaderValues | undefined,
  // Looked up at each call, for what replaces it after the client was made.
  fetch = (request: Request): Promise<Response> => globalThis.fetch(request),
): Transport {
  const client = createFetchClient<Record<string, never>>({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: { Accept: 'application/json, */*;q=0.5', ...headers },
    bodySerializer: (body) => body as unknown as BodyInit,
  })
  const send = client.request as unknown as (method: string, path: string, init: object) => Promise<Answer>
  return ({ method, path, query, extraHeaders, headers, body, signal, onSend }) =>
    send(method, path, {
      params: { query, header: headers },
      headers: extraHeaders,
      body,
      signal,
      fetch: (request: Request) => {
        onSend()
        return fetch(request)
      },
      parseAs: 'stream',
      redirect: 'manual',
    })
}
