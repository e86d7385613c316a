import type { SecurityScheme } from '@concord-api/model'
import type { CredentialOption, Method } from '@concord-api/surface'

import type { GuideContext } from '../guide-context.ts'
import { requestTarget, serverUrl } from '../wire/request.ts'

/** What a reader would call it. */
export function schemeKind(scheme: SecurityScheme): string {
  if (scheme.type === 'apiKey') {
    return { cookie: 'Cookie', header: 'Key in a header', query: 'Key in the query' }[scheme.in]
  }
  if (scheme.type === 'http') {
    return (
      { basic: 'HTTP Basic', bearer: 'Bearer token', digest: 'HTTP Digest' }[scheme.scheme] ?? `HTTP ${scheme.scheme}`
    )
  }
  const names: Readonly<Record<string, string>> = {
    mutualTLS: 'Client certificate',
    oauth2: 'OAuth 2.0',
    openIdConnect: 'OpenID Connect',
  }
  return names[String(scheme.node['type'])] ?? 'Other'
}

/** A request with the credential in it; before it, the one that takes a token. Undefined for what is in no request. */
export function credentialOnWire(
  context: GuideContext,
  { name, scheme, kind }: CredentialOption,
  called: Method | undefined,
): string | undefined {
  const { host } = serverUrl(context)
  const method = called?.operation.method ?? 'GET'
  const placeholder = scheme.type === 'http' ? (scheme.bearerFormat ?? 'token') : name
  const value = `YOUR_${placeholder.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}`
  const target = (query?: Record<string, unknown>): string =>
    called === undefined ? '/' : requestTarget(context, called, query)
  const request = (line: string, header?: string): string =>
    [`${method} ${line} HTTP/1.1`, `Host: ${host}`, ...(header === undefined ? [] : [header])].join('\n')
  switch (kind?.kind) {
    case 'basic':
      return request(target(), 'Authorization: Basic BASE64_OF(USERNAME:PASSWORD)')
    case 'bearer':
      return request(target(), `Authorization: Bearer ${scheme.type === 'http' ? value : 'YOUR_ACCESS_TOKEN'}`)
    case 'headerKey':
      return request(target(), `${kind.name}: YOUR_KEY`)
    case 'cookieKey':
      return request(target(), `Cookie: ${kind.name}=YOUR_KEY`)
    case 'queryKey':
      return request(target({ [kind.name]: 'YOUR_KEY' }))
    case 'clientCredentials':
      return `${tokenRequest(context, kind.tokenUrl)}\n\n${request(target(), 'Authorization: Bearer YOUR_ACCESS_TOKEN')}`
    case undefined:
      return undefined
  }
}

/** As the client sends it: the secret in the header only (RFC 6749 section 2.3.1). */
function tokenRequest(context: GuideContext, tokenUrl: string): string {
  const base = serverUrl(context)
  const url = URL.canParse(tokenUrl, base.href) ? new URL(tokenUrl, base.href) : base
  return [
    `POST ${url.pathname} HTTP/1.1`,
    `Host: ${url.host}`,
    'Authorization: Basic BASE64_OF(CLIENT_ID:CLIENT_SECRET)',
    'Content-Type: application/x-www-form-urlencoded',
    '',
    'grant_type=client_credentials',
  ].join('\n')
}
