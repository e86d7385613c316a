import { writeQuery } from '../request/query-writer.ts'
import type { Authenticator } from './credential.ts'

/** An API key in a header, as it is: what a header cannot hold is an error, never another header. */
export function headerKey(name: string): Authenticator<string> {
  return (value, { headers }) => headers.set(name, value)
}

/** An API key in the query, percent-encoded, once: some APIs write the key of a request into the address of the next page. */
export function queryKey(name: string): Authenticator<string> {
  return (value, request) => {
    const [address, query = ''] = request.url.split(/\?(.*)/s)
    const key = writeQuery({ [name]: value })
    const others = query.split('&').filter((pair) => pair !== '' && pair.split('=')[0] !== key.split('=')[0])
    request.url = `${address}?${[...others, key].join('&')}`
  }
}

/**
 * An API key in a cookie, beside the other cookies of the call. Servers give cookies out ready to be sent back, so only
 * what a cookie cannot hold is percent-encoded. A browser does not let anyone set this header.
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1
 */
export function cookieKey(name: string): Authenticator<string> {
  return (value, { headers }) => {
    const others = headers.get('Cookie')
    const pair = `${name}=${value.replaceAll(/[^!#-+\--:<-[\]-~]/gu, encodeURIComponent)}`
    headers.set('Cookie', others === null ? pair : `${others}; ${pair}`)
  }
}
