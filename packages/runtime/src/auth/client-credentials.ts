import { longestTimer } from '../clock.ts'
import { AuthenticationError } from '../errors/authentication-error.ts'
import { ConnectionError } from '../errors/connection-error.ts'
import { untilAborted } from '../until-aborted.ts'
import type { AuthenticatingClient, Authenticator } from './credential.ts'
import { requestToken, type Token, type TokenFailure, tokenRequest } from './token-request.ts'

/** What an API knows a program by. */
export interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
  /** What the token is to be good for. @default what the document says */
  readonly scopes?: readonly string[] | undefined
}

/** Where tokens are, and what for. */
export interface ClientCredentialsOptions {
  /** With a slash at its beginning it is on the origin of the client's base URL. */
  readonly tokenUrl: string
  /** Asked for where the caller names none; where nobody does, the server decides. */
  readonly scopes?: readonly string[]
}

/** The tokens of one client. */
interface Tokens {
  /** What they were asked for with. */
  readonly key: string
  token?: Token | undefined
  pending?: Pending | undefined
}

/** A request for a token, and how many calls wait for it. */
interface Pending {
  readonly answer: Promise<Token | TokenFailure>
  readonly ending: AbortController
  waiting: number
}

/**
 * `Authorization: Bearer …` with a token of the client credentials grant. Each client has its own token, which all its
 * calls use until shortly before its end; the first call that needs one asks for it, and all others wait for that answer.
 * Where the credential is a text, it is a token already.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export function clientCredentials(options: ClientCredentialsOptions): Authenticator<ClientCredentials | string> {
  const tokensOf = new WeakMap<AuthenticatingClient, Tokens>()
  // By the headers they were sent with, so that a late refusal does not take away a newer one.
  const sentTokens = new WeakMap<Headers, Token>()
  const authenticator: Authenticator<ClientCredentials | string> = async (credential, request) => {
    const { client, headers, operation, signal } = request
    if (typeof credential === 'string') return headers.set('Authorization', `Bearer ${credential}`)
    const { clientId, clientSecret, scopes = options.scopes ?? [] } = credential
    const key = JSON.stringify([clientId, clientSecret, scopes])
    let tokens = tokensOf.get(client)
    if (tokens?.key !== key) tokensOf.set(client, (tokens = { key }))
    let { token } = tokens
    if (token === undefined || client.clock.now() >= token.end) {
      tokens.pending ??= ask(client, tokens, (ending) =>
        tokenRequest(client, options.tokenUrl, credential, scopes, ending),
      )
      const answer = await join(tokens, tokens.pending, signal)
      if ('cause' in answer) {
        throw new ConnectionError(operation.id, 'no access token: no answer', answer)
      }
      if (!('value' in answer)) throw new AuthenticationError(operation.id, answer.status, answer.code)
      token = answer
    }
    headers.set('Authorization', `Bearer ${token.value}`)
    sentTokens.set(headers, token)
  }
  return Object.assign(authenticator, {
    refused: (client: AuthenticatingClient, { headers }: Response, sent: Headers): boolean => {
      const token = sentTokens.get(sent)
      const challenge = headers.get('WWW-Authenticate') ?? ''
      // RFC 6750 section 3.1: another error is not cured by another token.
      if (
        token === undefined ||
        (/\berror\s*=/i.test(challenge) && !/\berror\s*=\s*"?invalid_token\b/i.test(challenge))
      ) {
        return false
      }
      const tokens = tokensOf.get(client)
      if (tokens?.token === token) tokens.token = undefined
      return true
    },
  })
}

/** Asks for a token. Ends when nobody waits for it any more, or with the time a client gives to a request. */
function ask(
  { clock, fetch, timeout }: AuthenticatingClient,
  tokens: Tokens,
  make: (signal: AbortSignal) => Request,
): Pending {
  const ending = new AbortController()
  // Before anything is under way: what cannot be sent is the call's own error.
  const request = make(ending.signal)
  const timer = setTimeout(() => ending.abort(new Error('no answer in time')), Math.min(timeout, longestTimer))
  const pending: Pending = {
    ending,
    waiting: 0,
    answer: untilAborted(ending.signal, () => requestToken(fetch, clock, request))
      .catch((cause: unknown): TokenFailure => ({ cause }))
      .then((answer) => {
        clearTimeout(timer)
        forget(tokens, pending)
        if ('value' in answer) tokens.token = answer
        return answer
      }),
  }
  return pending
}

/** Waits for a token, as long as the call does. */
async function join(tokens: Tokens, pending: Pending, signal: AbortSignal): Promise<Token | TokenFailure> {
  pending.waiting++
  try {
    return await untilAborted(signal, () => pending.answer)
  } finally {
    if (--pending.waiting === 0) {
      forget(tokens, pending)
      pending.ending.abort()
    }
  }
}

function forget(tokens: Tokens, pending: Pending): void {
  if (tokens.pending === pending) tokens.pending = undefined
}
