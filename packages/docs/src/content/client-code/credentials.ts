import type { Operation } from '@concord-api/model'
import { type CredentialOption, credentialVariables, memberKey, stringLiteral } from '@concord-api/surface'

import type { GuideContext } from '../guide-context.ts'

/** `process.env.USERS_API_KEY` */
export function fromEnvironment(variable: string): string {
  return /^[A-Za-z_]\w*$/.test(variable) ? `process.env.${variable}` : `process.env[${stringLiteral(variable)}]`
}

/** A credential as an expression that takes it from the environment. */
export function credentialExpression({ api }: GuideContext, credential: CredentialOption): string {
  const variables = credentialVariables(api, credential)
  const [only] = variables
  if (only !== undefined && only.part === undefined) return fromEnvironment(only.variable)
  return `{ ${variables.map(({ part, variable }) => `${part}: ${fromEnvironment(variable)} ?? ''`).join(', ')} }`
}

/** The credentials that an operation asks for, by its first requirement that a client can meet. */
export function credentialsFor({ surface }: GuideContext, operation: Operation | undefined): CredentialOption[] {
  const usable = new Map(
    surface.credentials.filter(({ kind }) => kind !== undefined).map((option) => [option.name, option]),
  )
  const requirement = operation?.security.find((schemes) => [...schemes.keys()].every((name) => usable.has(name)))
  return [...(requirement?.keys() ?? [])].flatMap((name) => usable.get(name) ?? [])
}

/** `{ auth: { bearerAuth: process.env.USERS_API_KEY } }`, over several lines where it is long; empty for no credentials. */
export function authOption(context: GuideContext, credentials: readonly CredentialOption[]): string {
  if (credentials.length === 0) return ''
  const members = credentials.map(
    (credential) => `${memberKey(credential.name)}: ${credentialExpression(context, credential)}`,
  )
  const line = `{ auth: { ${members.join(', ')} } }`
  return line.length <= 60 ? line : `{\n  auth: {\n${members.map((member) => `    ${member},\n`).join('')}  },\n}`
}
