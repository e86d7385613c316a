import type { Middleware } from './middleware.ts'

/**
 * Sends the header `traceparent`, so that what the API does belongs to the trace of the caller.
 * @param current - the value for a request; undefined where there is no trace. A header of the call's own goes before it
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function traceContext(current: () => string | undefined): Middleware {
  return {
    onRequest: ({ headers }) => {
      const value = current()
      if (value !== undefined && !headers.has('traceparent')) headers.set('traceparent', value)
    },
  }
}
