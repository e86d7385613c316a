import { type HeadersOptions, mergeHeaders } from 'openapi-fetch'

import type { HeaderValues } from './header-values.ts'
import { type Fetch, type Middleware, type RequestContext, withMiddleware } from './middleware/middleware.ts'
import { absolute, isAddress } from './pagination/address.ts'

/** What a request is made of. */
export interface OutgoingRequest extends RequestContext {
  readonly method: string
  /** As it travels, with the query. */
  readonly url: string
  readonly headers: Headers
  readonly body: BodyInit | undefined
  readonly signal: AbortSignal
  /** Called when the request has been made and goes out. */
  readonly onSend: () => void
}

/** Sends one request. Rejects with what `fetch` rejects with; before `onSend`, with whatever stopped it. */
export type Transport = (request: OutgoingRequest) => Promise<Response>

/** How many redirects are followed. */
const mostRedirects = 5

/** Headers of a request, the later before the earlier; null removes one. */
export function headersOf(...values: readonly (HeaderValues | undefined)[]): Headers {
  // A list of lists that are read-only is all it does not know by its type.
  return mergeHeaders(...(values as readonly HeadersOptions[]))
}

/**
 * The only module of the main entry that knows openapi-fetch: of it we take how headers are put together. Its client is not used, as all it
 * would do for us is to call `fetch`, for most of its weight (docs/decisions/0014). Redirects are followed here,
 * and only on the same origin: `fetch` would carry a key in a custom header to another one. (A browser does not show
 * where a redirect leads, so there none is followed.)
 * @param isOwn - whether `fetch` is the caller's, not the platform's
 */
export function createTransport(fetch: Fetch, isOwn: boolean, middleware: readonly Middleware[] = []): Transport {
  const isShown = isOwn || middleware.length > 0
  return async ({ method, url, headers, body, signal, onSend, operation, attempt }) => {
    const last = (request: Request): Promise<Response> => {
      onSend()
      return fetch(request.redirect === 'manual' ? request : new Request(request, { redirect: 'manual' }))
    }
    // `duplex` is what a stream needs, and nothing else minds.
    const init = { method, headers, body: body ?? null, signal, redirect: 'manual', duplex: 'half' } as const
    const send = (address: string): Promise<Response> => {
      if (isShown || body !== undefined || !isAddress(address)) {
        return withMiddleware(last, middleware, { operation, attempt })(new Request(address, init))
      }
      // A request that nobody is shown is made once, by `fetch`. Nothing in it can be wrong but its address.
      onSend()
      return globalThis.fetch(address, init)
    }
    let address = url
    for (let count = 0; ; count++) {
      const response = await send(address)
      const target = body instanceof ReadableStream ? undefined : redirectTarget(method, address, response)
      if (target === undefined || count === mostRedirects) return response
      address = target
    }
  }
}

/** Where a redirect leads that sends the same request again on the same origin (RFC 9110 section 15.4). */
function redirectTarget(method: string, from: string, { status, headers }: Response): string | undefined {
  const safe = method === 'GET' || method === 'HEAD'
  const location = headers.get('Location')
  if (location === null || !(status === 307 || status === 308 || (safe && status >= 301 && status <= 303))) {
    return undefined
  }
  const base = absolute(from)
  if (!URL.canParse(location, base)) return undefined
  const target = new URL(location, base)
  // Without what an address may have of a user name and a password.
  return target.origin === base.origin ? target.origin + target.pathname + target.search : undefined
}
