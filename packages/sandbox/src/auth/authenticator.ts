import type { Api, Operation } from '@concord-api/model'

import type { Clock } from '../clock.ts'
import type { Random } from '../random.ts'
import { authorize } from './authorize.ts'
import type { Caller, Credential } from './credential.ts'
import { createIdentifier, type CredentialSource } from './identify.ts'
import { createIssuedTokens } from './issued-tokens.ts'
import { knownCredentials } from './known-credentials.ts'
import type { CredentialSettings } from './settings.ts'
import { type ShownCredential, showCredential } from './show-credential.ts'
import { createTokenEndpoint } from './token-endpoint.ts'
import { tokenPathOf } from './transport.ts'

export interface AuthenticatorOptions {
  readonly settings?: CredentialSettings
  readonly clock: Clock
  readonly random: Random
  /** Seconds from the issue of an access token to its end. @default 300 */
  readonly tokenLifetime?: number
  /** How many issued tokens are kept; the oldest are forgotten first. @default 10_000 */
  readonly maximumTokens?: number
}

/** Who may do what. */
export interface Authenticator {
  /** To show at start-up: by scheme, the credentials, whose parts are named as in the scheme. */
  readonly credentials: Readonly<Record<string, readonly ShownCredential[]>>
  /** The pathname of each OAuth 2.0 token endpoint. */
  readonly tokenPaths: readonly string[]
  /** Finds out who sent a request. Never throws. */
  identify(request: CredentialSource): Caller
  /** @throws {Refusal} when the caller may not do the operation. */
  authorize(operation: Operation, caller: Caller): void
  /** Answers a request to a token endpoint. */
  token(request: Request): Promise<Response>
}

/** Makes what identifies callers by an API's security schemes and lets them do what their credentials allow. */
export function createAuthenticator(api: Api, options: AuthenticatorOptions): Authenticator {
  const { settings, clock, random, tokenLifetime = 300, maximumTokens = 10_000 } = options
  const known = knownCredentials(api, settings)
  const issued = createIssuedTokens({ clock, random, lifetime: tokenLifetime, maximum: maximumTokens })
  const paths = new Map([...api.securitySchemes].map(([name, scheme]) => [name, tokenPathOf(scheme, api)]))
  const shown = [...api.securitySchemes].map(([name, scheme]): [string, ShownCredential[]] => [
    name,
    ownedBy(name, known).map((credential) => showCredential(credential, scheme, paths.get(name))),
  ])
  return {
    credentials: Object.fromEntries(shown),
    tokenPaths: [...new Set([...paths.values()].filter((path) => path !== undefined))],
    identify: createIdentifier(api, known, issued),
    authorize: (operation, caller) => authorize(api, operation, caller),
    token: createTokenEndpoint({
      realm: api.name,
      clientsAt: (pathname) => known.filter(({ scheme }) => paths.get(scheme) === pathname),
      issued,
    }),
  }
}

function ownedBy(scheme: string, credentials: readonly Credential[]): Credential[] {
  return credentials.filter((credential) => credential.scheme === scheme)
}
