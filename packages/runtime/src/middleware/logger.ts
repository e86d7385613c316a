import type { Middleware, RequestContext } from './middleware.ts'

/** One request and its answer. There is nothing of headers and bodies in it. */
export interface LogEntry extends RequestContext {
  readonly method: string
  /** With `***` for the values of what is secret in the query. */
  readonly url: string
  /** Undefined where no answer came. */
  readonly status: number | undefined
  /** Until the head of the answer was there. */
  readonly milliseconds: number
}

/** What a logger leaves out, and what it measures with. */
export interface LoggerOptions {
  /** Query parameters whose values are secret, such as those of API keys; in any case. */
  readonly redact?: readonly string[]
  /** @default performance.now */
  readonly now?: () => number
}

/** Reports every request when its answer is there, or when it is known that none comes. */
export function logger(
  log: (entry: LogEntry) => void,
  { redact = [], now = () => performance.now() }: LoggerOptions = {},
): Middleware {
  const secret = new Set(redact.map((name) => name.toLowerCase()))
  const starts = new WeakMap<Request, number>()
  const report = (request: Request, info: RequestContext, status?: number): void => {
    const milliseconds = now() - (starts.get(request) ?? NaN)
    log({ ...info, method: request.method, url: redacted(request.url, secret), status, milliseconds })
  }
  return {
    onRequest: (request) => void starts.set(request, now()),
    onResponse: ({ status }, request, info) => report(request, info, status),
    onError: (_, request, info) => report(request, info),
  }
}

/** The rest of the address stays as it travelled. */
function redacted(url: string, secret: ReadonlySet<string>): string {
  const [address = '', query] = url.split(/\?(.*)/s)
  if (query === undefined) return url
  const pairs = query.split('&').map((pair) => {
    const [name = ''] = new URLSearchParams(pair).keys()
    return secret.has(name.toLowerCase()) ? `${pair.split('=')[0]}=***` : pair
  })
  return `${address}?${pairs.join('&')}`
}
