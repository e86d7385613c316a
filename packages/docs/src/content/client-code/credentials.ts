import type { Operation } from '@concord-api/model'
import { stringLiteral } from '@concord-api/samples'
import type { CredentialOption } from '@concord-api/surface'

import type { GuideContext } from '../guide-context.ts'
import { credentialVariables } from './credential-variables.ts'
import { Code } from './literal.ts'

/** `process.env.USERS_API_KEY` */
export function fromEnvironment(variable: string): string {
  return /^[A-Za-z_]\w*$/.test(variable) ? `process.env.${variable}` : `process.env[${stringLiteral(variable)}]`
}

/** The options of a client that take credentials from the environment; undefined for none. */
export function authOptions(context: GuideContext, credentials: readonly CredentialOption[]): object | undefined {
  if (credentials.length === 0) return undefined
  const auth = credentials.map((credential): [string, unknown] => {
    const variables = credentialVariables(context, credential)
    const [only] = variables
    if (only?.part === undefined) return [credential.name, new Code(fromEnvironment(only?.variable ?? ''))]
    const parts = variables.map(({ part, variable }) => [part, new Code(`${fromEnvironment(variable)} ?? ''`)] as const)
    return [credential.name, Object.fromEntries(parts)]
  })
  return { auth: Object.fromEntries(auth) }
}

/**
 * The credentials that an operation asks for, by the first of its alternatives that a client can meet.
 * @param scheme - one that is to be among them, with as few others as may be
 */
export function credentialsFor(
  { surface }: GuideContext,
  operation: Operation | undefined,
  scheme?: string,
): CredentialOption[] {
  const usable = new Map(
    surface.credentials.filter(({ kind }) => kind !== undefined).map((option) => [option.name, option]),
  )
  const met = operation?.security.filter((schemes) => [...schemes.keys()].every((name) => usable.has(name))) ?? []
  const [requirement] =
    scheme === undefined ? met : met.filter((schemes) => schemes.has(scheme)).toSorted((a, b) => a.size - b.size)
  return [...(requirement?.keys() ?? [])].flatMap((name) => usable.get(name) ?? [])
}
