import type { Api } from '@concord-api/model'

/** Stands for the host of an API whose document names none; it is nobody's (RFC 2606). */
const nobody = 'https://api.example.com'

/** The address that the paths of operations follow, without a slash at its end. */
export function baseAddress({ servers }: Pick<Api, 'servers'>): string {
  const url = servers[0]?.url ?? ''
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `${nobody}${url.startsWith('/') ? '' : '/'}${url}`
  return address.replace(/\/+$/, '')
}

/** Where tokens are: an address on the API's own server follows the base address, as it does in the client. */
export function tokenAddress(api: Pick<Api, 'servers'>, tokenUrl: string, base: string): string {
  const server = baseAddress(api)
  if (!URL.canParse(server) || !URL.canParse(tokenUrl, server) || !URL.canParse(base)) return tokenUrl
  const url = new URL(tokenUrl, server)
  return url.origin === new URL(server).origin ? `${new URL(base).origin}${url.pathname}${url.search}` : url.href
}
