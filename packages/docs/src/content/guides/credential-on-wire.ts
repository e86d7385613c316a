import type { SecurityScheme } from '@concord-api/model'
import type { CredentialOption, Method } from '@concord-api/surface'

import { credentialsFor } from '../client-code/credentials.ts'
import type { GuideContext } from '../guide-context.ts'
import { requestTarget, serverUrl } from '../wire/request.ts'

// Maps: a document may call anything `constructor`.
const httpSchemes: ReadonlyMap<string, string> = new Map([
  ['basic', 'HTTP Basic'],
  ['bearer', 'Bearer token'],
  ['digest', 'HTTP Digest'],
])

const otherSchemes: ReadonlyMap<string, string> = new Map([
  ['mutualTLS', 'Client certificate'],
  ['oauth2', 'OAuth 2.0'],
  ['openIdConnect', 'OpenID Connect'],
])

/** What a reader would call it. */
export function schemeKind(scheme: SecurityScheme): string {
  if (scheme.type === 'apiKey') {
    return { cookie: 'Cookie', header: 'Key in a header', query: 'Key in the query' }[scheme.in]
  }
  if (scheme.type === 'http') return httpSchemes.get(scheme.scheme) ?? `HTTP ${scheme.scheme}`
  return otherSchemes.get(String(scheme.node['type'])) ?? 'Other'
}

/** A request with the credential in it, and before it the one that takes a token. Undefined for what is in no request. */
export function credentialOnWire(
  context: GuideContext,
  credential: CredentialOption,
  called: Method | undefined,
): string | undefined {
  if (credential.kind === undefined || called === undefined) return undefined
  const together = credentialsFor(context, called.operation, credential.name)
  return requestOnWire(context, called, together.length === 0 ? [credential] : together)
}

/** The head of a request with placeholders for credentials. */
export function requestOnWire(context: GuideContext, called: Method, credentials: readonly CredentialOption[]): string {
  const query: (readonly [string, string])[] = []
  const headers: string[] = []
  const before: string[] = []
  for (const { scheme, kind } of credentials) {
    if (kind?.kind === 'queryKey') query.push([kind.name, 'YOUR_KEY'])
    if (kind?.kind === 'headerKey') headers.push(`${kind.name}: YOUR_KEY`)
    if (kind?.kind === 'cookieKey') headers.push(`Cookie: ${kind.name}=YOUR_KEY`)
    if (kind?.kind === 'basic') headers.push('Authorization: Basic BASE64_OF(USERNAME:PASSWORD)')
    if (kind?.kind === 'bearer') headers.push(`Authorization: Bearer ${placeholder(scheme)}`)
    if (kind?.kind === 'clientCredentials') {
      before.push(`${tokenRequest(context, kind.tokenUrl)}\n\n`)
      headers.push('Authorization: Bearer YOUR_ACCESS_TOKEN')
    }
  }
  const line = `${called.operation.method} ${requestTarget(context, called, Object.fromEntries(query))} HTTP/1.1`
  return before.join('') + [line, `Host: ${serverUrl(context).host}`, ...headers].join('\n')
}

/** `YOUR_API_KEY` for a bearer token that the document calls an API key. */
function placeholder(scheme: SecurityScheme): string {
  if (scheme.type !== 'http') return 'YOUR_ACCESS_TOKEN'
  return `YOUR_${(scheme.bearerFormat ?? 'token').replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}`
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
