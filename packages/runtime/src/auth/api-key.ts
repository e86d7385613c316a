import type { Authenticator } from './credential.ts'

/** An API key in a header, as it is: what a header cannot hold is an error, never another header. */
export function headerKey(name: string): Authenticator<string> {
  return (value, { headers }) => headers.set(name, value)
}

/** An API key in the query, percent-encoded. */
export function queryKey(name: string): Authenticator<string> {
  return (value, { query }) => void (query[name] = value)
}

/**
 * An API key in a cookie, beside the other cookies of the call. Servers give cookies out ready to be sent back, so only
 * what a cookie cannot hold is percent-encoded. A browser does not let anyone set this header.
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1
 */
export function cookieKey(name: string): Authenticator<string> {
  return (value, { headers, extraHeaders }) => {
    const others = headers.get('Cookie') ?? cookieOf(extraHeaders)
    const pair = `${name}=${value.replaceAll(/[^!#-+\--:<-[\]-~]/gu, encodeURIComponent)}`
    headers.set('Cookie', others === undefined ? pair : `${others}; ${pair}`)
  }
}

function cookieOf(headers: Readonly<Record<string, unknown>> = {}): string | undefined {
  const [, value] = Object.entries(headers).findLast(([name]) => name.toLowerCase() === 'cookie') ?? []
  return typeof value === 'string' ? value : undefined
}
