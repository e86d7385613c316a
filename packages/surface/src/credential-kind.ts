import { asObject, asString, type SecurityScheme } from '@concord-api/model'

/** How a client sends a credential of a security scheme. */
export type CredentialKind =
  | { readonly kind: 'basic' | 'bearer' }
  | { readonly kind: 'cookieKey' | 'headerKey' | 'queryKey'; readonly name: string }
  | { readonly kind: 'clientCredentials'; readonly tokenUrl: string }

/** How a scheme is sent; undefined for one that no client can send, such as a certificate. */
export function credentialKind(scheme: SecurityScheme): CredentialKind | undefined {
  if (scheme.type === 'apiKey') {
    return {
      kind: ({ cookie: 'cookieKey', header: 'headerKey', query: 'queryKey' } as const)[scheme.in],
      name: scheme.name,
    }
  }
  if (scheme.type === 'http') {
    return scheme.scheme === 'basic' || scheme.scheme === 'bearer' ? { kind: scheme.scheme } : undefined
  }
  const { node } = scheme
  const tokenUrl = asString(asObject(asObject(node['flows'])['clientCredentials'])['tokenUrl'])
  if (node['type'] === 'oauth2' && tokenUrl !== undefined) return { kind: 'clientCredentials', tokenUrl }
  // Whatever way a token is got by, it is sent as a bearer token (RFC 6750).
  return node['type'] === 'oauth2' || node['type'] === 'openIdConnect' ? { kind: 'bearer' } : undefined
}
