import createFetchClient from 'openapi-fetch'

import type { HeaderValues } from './header-values.ts'
import { type Fetch, type Middleware, type RequestContext, withMiddleware } from './middleware/middleware.ts'

/** What a request is made of. */
export interface OutgoingRequest extends RequestContext {
  readonly method: string
  /** With its parameters filled in. */
  readonly path: string
  /** As it travels, without a `?`. */
  readonly query: string
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

/** How many redirects are followed. */
const mostRedirects = 5

/**
 * The only place that knows openapi-fetch. It gets paths that are ready, because it neither encodes `..` in a path
 * parameter nor notices one that is missing, and leaves reading a success to us, because it loses the answer when
 * that fails. Redirects are followed here, and only on the same origin: `fetch` would carry a key in a custom header to
 * another one. (A browser does not show where a redirect leads, so there none is followed.)
 */
export function createTransport(
  baseUrl: string,
  headers: HeaderValues | undefined,
  fetch: Fetch,
  middleware: readonly Middleware[] = [],
): Transport {
  const client = createFetchClient<Record<string, never>>({
    baseUrl,
    headers: { Accept: 'application/json, */*;q=0.5', ...headers },
    pathSerializer: (path) => path,
    querySerializer: () => '',
    bodySerializer: (body) => body as unknown as BodyInit,
  })
  const send = client.request as unknown as (method: string, path: string, init: object) => Promise<Answer>
  return async ({ method, path, query, extraHeaders, headers, body, signal, onSend, operation, attempt }) => {
    let url = ''
    const layers = withMiddleware(
      (request) => {
        onSend()
        return fetch(request.redirect === 'manual' ? request : new Request(request, { redirect: 'manual' }))
      },
      middleware,
      { operation, attempt },
    )
    const init = {
      params: { header: headers },
      headers: extraHeaders,
      body,
      // What a stream needs, and nothing else minds.
      duplex: 'half',
      signal,
      fetch: (request: Request) => {
        url = request.url
        return layers(request)
      },
      parseAs: 'stream',
      redirect: 'manual',
    }
    let answer = await send(method, query === '' ? path : `${path}?${query}`, init)
    for (let count = 0; count < mostRedirects; count++) {
      const target = body instanceof ReadableStream ? undefined : redirectTarget(method, url, answer.response)
      if (target === undefined) break
      answer = await send(method, target.pathname + target.search, { ...init, baseUrl: target.origin })
    }
    return answer
  }
}

/** Where a redirect leads that sends the same request again on the same origin (RFC 9110 section 15.4). */
function redirectTarget(method: string, from: string, { status, headers }: Response): URL | undefined {
  const safe = method === 'GET' || method === 'HEAD'
  const location = headers.get('Location')
  if (location === null || !(status === 307 || status === 308 || (safe && status >= 301 && status <= 303))) {
    return undefined
  }
  if (!URL.canParse(location, from)) return undefined
  const target = new URL(location, from)
  return target.origin === new URL(from).origin ? target : undefined
}
