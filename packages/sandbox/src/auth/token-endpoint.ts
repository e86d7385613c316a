import type { Credential } from './credential.ts'
import type { IssuedTokens } from './issued-tokens.ts'
import { quoted } from './quoted.ts'
import { readTokenRequest, TokenError } from './token-request.ts'

const headers = { 'Cache-Control': 'no-store', Pragma: 'no-cache' }

/**
 * Makes the token endpoint of OAuth 2.0 for the client credentials grant.
 * @param clientsAt the clients that take their tokens at a pathname.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export function createTokenEndpoint(options: {
  readonly realm: string
  readonly clientsAt: (pathname: string) => readonly Credential[]
  readonly issued: IssuedTokens
}): (request: Request) => Promise<Response> {
  const { realm, clientsAt, issued } = options
  return async (request) => {
    if (request.method !== 'POST') return failure('invalid_request', 'Use POST', 405, { Allow: 'POST' })
    try {
      const client = await grant(request, clientsAt(new URL(request.url).pathname))
      const scope = [...client.scopes].join(' ')
      return Response.json(
        {
          access_token: issued.issue(client),
          token_type: 'Bearer',
          expires_in: issued.lifetime,
          ...(scope === '' ? {} : { scope }),
        },
        { headers },
      )
    } catch (cause) {
      if (!(cause instanceof TokenError)) throw cause
      if (cause.error !== 'invalid_client') return failure(cause.error, cause.message, 400)
      const challenge = { 'WWW-Authenticate': `Basic realm=${quoted(realm)}, charset="UTF-8"` }
      return failure(cause.error, cause.message, 401, challenge)
    }
  }
}

/** The client that asks, with the scopes it is given: those it asks for, or all it may have. */
async function grant(request: Request, known: readonly Credential[]): Promise<Credential> {
  const { grantType, scopes, clients } = await readTokenRequest(request)
  const client = known.find(({ parts }) =>
    clients.some(({ id, secret }) => parts.client_id === id && parts.client_secret === secret),
  )
  if (client === undefined) throw new TokenError('invalid_client', 'The client is not known, or its secret is wrong')
  if (grantType !== 'client_credentials')
    throw new TokenError('unsupported_grant_type', 'grant_type must be client_credentials')
  if (scopes === undefined) return client
  const refused = scopes.filter((scope) => !client.scopes.has(scope))
  if (refused.length > 0) throw new TokenError('invalid_scope', `The client may not have ${plain(refused.join(', '))}`)
  return { ...client, scopes: new Set(scopes) }
}

/** Text with no character but those of an `error_description`. */
function plain(text: string): string {
  return text.slice(0, 200).replaceAll(/[^\x20\x21\x23-\x5b\x5d-\x7e]/g, '?')
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
function failure(
  error: TokenError['error'],
  description: string,
  status: number,
  more: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ error, error_description: description }, { status, headers: { ...headers, ...more } })
}
