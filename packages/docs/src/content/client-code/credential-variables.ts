import { credentialVariables as variablesOf } from '@concord-api/samples'
import type { CredentialOption } from '@concord-api/surface'

import type { GuideContext } from '../guide-context.ts'

/** An environment variable that holds a credential, or a part of one. */
export interface CredentialVariable {
  /** `username`; undefined for a credential of one part. */
  readonly part: string | undefined
  /** `USERS_API_KEY` */
  readonly variable: string
  /** Whether the conventions name it, so that a client reads it by itself. */
  readonly declared: boolean
}

/** The environment variables a credential is in. None for a credential that no client can send. */
export function credentialVariables(
  { api, surface, wire }: GuideContext,
  { name }: CredentialOption,
): CredentialVariable[] {
  const environment = wire?.environment ?? {}
  const named = Object.hasOwn(environment, name) ? Object.values({ of: environment[name] }).flatMap(namesIn) : []
  return Object.entries(variablesOf(api, surface).get(name) ?? {}).map(([part, variable]) => ({
    part: part === 'value' ? undefined : part,
    variable,
    declared: named.includes(variable),
  }))
}

function namesIn(variables: unknown): unknown[] {
  return typeof variables === 'object' && variables !== null ? Object.values(variables) : [variables]
}
