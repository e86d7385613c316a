/** An answer that nobody has made a `Response` of: a server that writes it itself is spared the streams. */
export class PlainAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string

  constructor(status: number, headers: Headers, text: string) {
    this.status = status
    this.headers = headers
    this.text = text
  }
}

/** Answers a request as a sandbox's `fetch` does, plainly where it can. */
export type PlainFetch = (request: Request, client: string | undefined) => Promise<PlainAnswer | Response>

const known = new WeakMap<object, PlainFetch>()

/** Remembers how to get plain answers of a sandbox. */
export function rememberPlainFetch(sandbox: object, fetch: PlainFetch): void {
  known.set(sandbox, fetch)
}

/** How to get plain answers of a sandbox; undefined for something else that answers requests. */
export function plainFetchOf(sandbox: object): PlainFetch | undefined {
  return known.get(sandbox)
}
