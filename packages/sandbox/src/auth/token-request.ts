import { decodeBasic, parseAuthorization } from './authorization.ts'

/** A request for a token that is answered with an error. */
export class TokenError extends Error {
  override readonly name = 'TokenError'
  readonly error: 'invalid_client' | 'invalid_request' | 'invalid_scope' | 'unsupported_grant_type'

  /** The description may have no character but those of RFC 6749 section 5.2. */
  constructor(error: TokenError['error'], description: string) {
    super(description)
    this.error = error
  }
}

/** A request for a token, as it was sent. */
export interface TokenRequest {
  readonly grantType: string
  readonly scopes: readonly string[] | undefined
  /** The client's secrets; from a header there may be two readings. */
  readonly clients: readonly { readonly id: string; readonly secret: string }[]
}

const maximumLength = 16_384

/**
 * Reads a request for a token.
 * @throws {TokenError} when it is not a form, says something twice, or does not say who asks in exactly one way.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4.2
 */
export async function readTokenRequest(request: Request): Promise<TokenRequest> {
  const form = await readForm(request)
  const grantType = form.get('grant_type')
  if (grantType === undefined) throw new TokenError('invalid_request', 'grant_type is missing')
  const scopes = form.get('scope')?.split(' ').filter(Boolean)
  return { grantType, scopes, clients: readClients(request.headers.get('Authorization'), form) }
}

/** The parameters of the form. One without a value counts as left out. */
async function readForm(request: Request): Promise<ReadonlyMap<string, string>> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded')
    throw new TokenError('invalid_request', 'Send the parameters as application/x-www-form-urlencoded')
  const form = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(await readText(request))) {
    if (value === '') continue
    if (form.has(name)) throw new TokenError('invalid_request', 'A parameter is there more than once')
    form.set(name, value)
  }
  return form
}

async function readText({ body }: Request): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  const reader = body?.getReader()
  for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read()) {
    text += decoder.decode(chunk.value, { stream: true })
    if (text.length <= maximumLength) continue
    await reader?.cancel()
    throw new TokenError('invalid_request', 'The form is too long')
  }
  return text + decoder.decode()
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
function readClients(header: string | null, form: ReadonlyMap<string, string>): TokenRequest['clients'] {
  const id = form.get('client_id')
  const secret = form.get('client_secret')
  if (header === null) {
    if (id === undefined || secret === undefined)
      throw new TokenError('invalid_client', 'Send client_id and client_secret, in the form or with HTTP Basic')
    return [{ id, secret }]
  }
  const authorization = parseAuthorization(header)
  const basic = authorization?.word === 'basic' ? decodeBasic(authorization.value) : undefined
  if (basic === undefined) throw new TokenError('invalid_client', 'The Authorization header is not HTTP Basic')
  if (secret !== undefined || (id !== undefined && id !== basic[0] && id !== decodeForm(basic[0])))
    throw new TokenError('invalid_request', 'Send the client credentials in one way, not in two')
  // The standard encodes both as in a form before HTTP Basic does; many clients do not.
  return [basic, basic.map(decodeForm)].map(([user = '', password = '']) => ({ id: user, secret: password }))
}

function decodeForm(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
