import { ConcordError } from '../errors/concord-error.ts'

/** What a request belongs to. */
export interface RequestContext {
  /** The `operationId`. */
  readonly operation: string
  /** Which sending of the call it is: 1 for the first. */
  readonly attempt: number
}

/**
 * Sees every request of a client as it goes out, with its credentials, and every answer as it comes in: also those that
 * are tried again and redirects that are followed. Requests for tokens are not shown to it.
 */
export interface Middleware {
  /** May change the request, or give another. */
  onRequest?(request: Request, info: RequestContext): Promise<Request | void> | Request | void
  /** May give another answer. Whoever reads the body of this one reads a clone. */
  onResponse?(response: Response, request: Request, info: RequestContext): Promise<Response | void> | Response | void
  /** Told why no answer came. */
  onError?(error: unknown, request: Request, info: RequestContext): void
}

/** Sends a request. */
export type Fetch = (request: Request) => Promise<Response>

/** Puts middleware around `fetch`: the first is the outermost, so it sees the request first and the answer last. */
export function withMiddleware(fetch: Fetch, middleware: readonly Middleware[], info: RequestContext): Fetch {
  return middleware.reduceRight<Fetch>(
    (next, layer) => async (original) => {
      const request = (await guarded(info, () => layer.onRequest?.(original, info))) ?? original
      let response
      try {
        response = await next(request)
      } catch (error) {
        await guarded(info, () => layer.onError?.(error, request, info))
        throw error
      }
      return (await guarded(info, () => layer.onResponse?.(response, request, info))) ?? response
    },
    fetch,
  )
}

/** What middleware throws is neither a broken connection nor a fault of the call's arguments. */
async function guarded<T>({ operation }: RequestContext, run: () => T): Promise<Awaited<T>> {
  try {
    return await run()
  } catch (cause) {
    if (cause instanceof ConcordError) throw cause
    throw new ConcordError(operation, 'middleware failed', { cause })
  }
}
