/** Why a server could not begin to listen. Stable. */
export type ServeErrorCode = 'host-unknown' | 'no-permission' | 'port-taken' | 'unusable'

const reasons: ReadonlyMap<unknown, readonly [ServeErrorCode, (port: number, host: string) => string]> = new Map([
  ['EACCES', ['no-permission', (port) => `you may not listen on port ${port}`]],
  ['EADDRINUSE', ['port-taken', (port, host) => `port ${port} of ${host} is taken`]],
  ['EADDRNOTAVAIL', ['host-unknown', (_, host) => `${host} is no address of this machine`]],
  ['EAI_AGAIN', ['host-unknown', (_, host) => `the address of ${host} cannot be found`]],
  ['ENOTFOUND', ['host-unknown', (_, host) => `the address of ${host} cannot be found`]],
])

/** A server that could not begin to listen. The message is one line for a person. */
export class ServeError extends Error {
  override readonly name = 'ServeError'
  readonly code: ServeErrorCode

  constructor(cause: Error & { readonly code?: unknown }, port: number, host: string) {
    const [code, explain] = reasons.get(cause.code) ?? ['unusable', () => cause.message]
    super(explain(port, host), { cause })
    this.code = code
  }
}
