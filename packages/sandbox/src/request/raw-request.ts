/** A request as it came. */
export interface RawRequest {
  readonly url: URL
  /** The values of the path's parameters, still percent-encoded. */
  readonly path: Readonly<Record<string, string>>
  readonly headers: Headers
  readonly body: Uint8Array | undefined
}

/** A request as the document describes it. */
export interface ReadRequest {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  /** By the names the document writes. */
  readonly header: Readonly<Record<string, unknown>>
  readonly cookie: Readonly<Record<string, unknown>>
  /** Parsed and validated; undefined when none was sent. */
  readonly body: unknown
  /** Of the body, in lower case and without parameters. */
  readonly mediaType: string | undefined
}
