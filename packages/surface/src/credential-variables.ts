import type { Api, SecurityScheme } from '@concord-api/model'

import { kebabCase } from './identifier.ts'
import type { CredentialOption } from './surface.ts'

/** An environment variable that holds a credential, or a part of one. */
export interface CredentialVariable {
  /** `username`; undefined for a credential of one part. */
  readonly part: string | undefined
  /** `USERS_API_KEY` */
  readonly variable: string
  /** Whether the conventions name it, so that a client reads it by itself. */
  readonly declared: boolean
}

/** The parts of credentials that have several. */
const parts: Readonly<Record<string, readonly ('clientId' | 'clientSecret' | 'password' | 'username')[]>> = {
  basic: ['username', 'password'],
  clientCredentials: ['clientId', 'clientSecret'],
}

/**
 * The environment variables a credential is in: those that the conventions name, else ones made of the API and what its
 * credential is called. None for a credential that no client can send.
 */
export function credentialVariables(api: Api, { name, scheme, kind }: CredentialOption): CredentialVariable[] {
  if (kind === undefined) return []
  const known = api.conventions?.wire.environment[name]
  const made = (what: string): string => kebabCase(`${api.name} ${what}`, 'api-key').replaceAll('-', '_').toUpperCase()
  const several = parts[kind.kind]
  if (several === undefined) {
    const declared = typeof known === 'string' ? known : undefined
    return [{ part: undefined, variable: declared ?? made(calledAs(scheme, name)), declared: declared !== undefined }]
  }
  return several.map((part) => {
    const declared = typeof known === 'object' ? known[part] : undefined
    return { part, variable: declared ?? made(part), declared: declared !== undefined }
  })
}

function calledAs(scheme: SecurityScheme, name: string): string {
  return scheme.type === 'http' ? (scheme.bearerFormat ?? name) : name
}
