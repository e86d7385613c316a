import { type Api, asObject, asString, type JsonObject, member, type SecurityScheme } from '@concord-api/model'

/** How the credentials of a scheme travel. */
export type Transport =
  | { readonly kind: 'basic' }
  /** A token behind the name of an authentication scheme, in lower case: `bearer`. */
  | { readonly kind: 'token'; readonly word: string }
  | { readonly kind: 'key'; readonly in: 'cookie' | 'header' | 'query'; readonly name: string }

/** OAuth 2.0, OpenID Connect and schemes this server cannot speak (mutual TLS) are stood for by a bearer token. */
export function transportOf(scheme: SecurityScheme): Transport {
  if (scheme.type === 'apiKey') return { kind: 'key', in: scheme.in, name: scheme.name }
  if (scheme.type === 'other') return { kind: 'token', word: 'bearer' }
  return scheme.scheme === 'basic' ? { kind: 'basic' } : { kind: 'token', word: scheme.scheme }
}

/** The flows of an OAuth 2.0 scheme; none for any other. */
export function flowsOf(scheme: SecurityScheme): JsonObject {
  return scheme.type === 'other' && scheme.node['type'] === 'oauth2' ? asObject(scheme.node['flows']) : {}
}

/**
 * The pathname at which a scheme's clients take tokens with the client credentials grant; undefined where they do not.
 * @see https://spec.openapis.org/oas/v3.1.1.html#oauth-flow-object
 */
export function tokenPathOf(scheme: SecurityScheme, { servers }: Pick<Api, 'servers'>): string | undefined {
  const tokenUrl = asString(member(flowsOf(scheme)['clientCredentials'], 'tokenUrl'))
  if (tokenUrl === undefined) return undefined
  const nowhere = 'http://localhost/'
  const server = URL.canParse(servers[0]?.url ?? '', nowhere) ? new URL(servers[0]?.url ?? '', nowhere) : nowhere
  return URL.canParse(tokenUrl, server) ? new URL(tokenUrl, server).pathname : undefined
}
