import type { Clock } from '../clock.ts'
import { basicAuthorization } from './basic-authorization.ts'
import type { AuthenticatingClient } from './credential.ts'

/** An access token. */
export interface Token {
  readonly value: string
  /** When it is not to be used any more, in milliseconds since the epoch. */
  readonly end: number
}

/** Why there is no token: an answer without one, or none. */
export type TokenFailure = { readonly cause: unknown } | { readonly status: number; readonly code: string | undefined }

/**
 * The request for a token, with the secret in the header only. Redirects are not followed.
 * @param tokenUrl - with a slash at its beginning it is on the origin of the client's base URL
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4.2
 */
export function tokenRequest(
  { baseUrl }: AuthenticatingClient,
  tokenUrl: string,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
  scopes: readonly string[],
  signal: AbortSignal,
): Request {
  // A browser's base URL may be relative, which `Request` knows how to take. Two slashes do not lead elsewhere.
  const url = tokenUrl.startsWith('/') ? new URL(new Request(baseUrl).url).origin + tokenUrl : tokenUrl
  const scope = scopes.join(' ')
  return new Request(url, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      Authorization: basicAuthorization(formEncoded(clientId), formEncoded(clientSecret)),
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope !== '' && { scope }) }),
    redirect: 'manual',
    signal,
  })
}

/**
 * Sends it and reads the answer.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5
 */
export async function requestToken(
  fetch: AuthenticatingClient['fetch'],
  clock: Clock,
  request: Request,
): Promise<Token | TokenFailure> {
  const start = clock.now()
  const response = await fetch(request)
  const { status } = response
  const { access_token: value, token_type: type, expires_in: expiresIn, error } = members(await response.text())
  if (!response.ok) return { status, code: typeof error === 'string' ? error : undefined }
  // A token of another type cannot be sent as a bearer's.
  const usable = type === undefined || (typeof type === 'string' && type.toLowerCase() === 'bearer')
  if (!usable || typeof value !== 'string' || value === '') return { status, code: undefined }
  // Without a time it is good until it is refused. Some servers write the number as text.
  const life = expiresIn === undefined ? Infinity : Number(expiresIn) * 1000 || 0
  return { value, end: start + life - Math.min(30_000, life / 10) }
}

/** The members of an object in JSON; of anything else none. */
function members(json: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(json) as object) }
  } catch {
    return {}
  }
}

/** As in a form, which comes before HTTP Basic (RFC 6749 section 2.3.1). */
function formEncoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1)
}
