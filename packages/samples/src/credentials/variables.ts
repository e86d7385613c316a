import type { Api, SecurityScheme } from '@concord-api/model'
import { kebabCase, Names, type Surface } from '@concord-api/surface'

import { isSent, type SentCredential } from './requirement.ts'

/** The parts of a credential, as its option of the client names them; one that has a single part calls it `value`. */
export type CredentialPart = 'clientId' | 'clientSecret' | 'password' | 'username' | 'value'

/** The environment variable of each part of a credential. */
export type CredentialVariables = Readonly<Partial<Record<CredentialPart, string>>>

/** The parts a credential has. */
export function credentialParts({ kind }: SentCredential['kind']): readonly CredentialPart[] {
  if (kind === 'basic') return ['username', 'password']
  return kind === 'clientCredentials' ? ['clientId', 'clientSecret'] : ['value']
}

/**
 * The environment variables that callers keep credentials in, by security scheme: those the conventions name, else
 * `USERS_API_KEY`, made of the API and what its credential is called.
 */
export function credentialVariables(
  api: Pick<Api, 'conventions' | 'name'>,
  { credentials }: Pick<Surface, 'credentials'>,
): ReadonlyMap<string, CredentialVariables> {
  const environment = api.conventions?.wire.environment ?? {}
  const names = new Names()
  return new Map(
    credentials.filter(isSent).map(({ name, scheme, kind }) => {
      const declared = Object.hasOwn(environment, name) ? environment[name] : undefined
      const parts = credentialParts(kind).map((part) => {
        const given = typeof declared === 'object' ? declared[part as keyof typeof declared] : declared
        return [part, given ?? names.claim(variableName(api.name, part === 'value' ? called(scheme, name) : part))]
      })
      return [name, Object.fromEntries(parts) as CredentialVariables]
    }),
  )
}

function called(scheme: SecurityScheme, name: string): string {
  return scheme.type === 'http' ? (scheme.bearerFormat ?? name) : name
}

/** `USERS_API_KEY` */
function variableName(api: string, credential: string): string {
  const name = kebabCase(`${api} ${credential}`, 'api-key').replaceAll('-', '_').toUpperCase()
  return /^[0-9]/.test(name) ? `_${name}` : name
}

/** A name that a shell can have for a variable. */
export function shellVariable(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : variableName('', name)
}
