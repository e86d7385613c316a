import type { SecurityScheme } from '@concord-api/model'

import type { Credential } from './credential.ts'

/** A credential for people and programs that want to use it. */
export interface ShownCredential {
  readonly name: string
  readonly may: Credential['may']
  readonly scopes: readonly string[]
  /** Its parts as the scheme names them: `token`, `client_id`, or for an API key the name of its header. */
  readonly parts: Readonly<Record<string, string>>
  /** The pathname at which it takes tokens. */
  readonly tokenPath?: string
}

/** A credential with its parts named as in its scheme. */
export function showCredential(
  { name, may, scopes, parts }: Credential,
  scheme: SecurityScheme,
  tokenPath: string | undefined,
): ShownCredential {
  const { token, ...others } = parts
  const tokenName = scheme.type === 'apiKey' ? scheme.name : 'token'
  return {
    name,
    may,
    scopes: [...scopes],
    parts: { ...others, ...(token === undefined ? {} : { [tokenName]: token }) },
    ...(tokenPath === undefined ? {} : { tokenPath }),
  }
}
