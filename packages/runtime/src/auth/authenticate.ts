import type { Outcome } from '../call.ts'
import type { Client } from '../client.ts'
import type { OperationDescriptor } from '../descriptor.ts'
import { UsageError } from '../errors/usage-error.ts'
import type { Authenticated, Authenticator } from './credential.ts'
import { credentialFromEnvironment } from './environment.ts'

/**
 * Uses the first alternative for which every credential is there; an empty one is not.
 * @throws {UsageError} when there is none.
 */
export async function authenticate(
  request: Authenticated & { readonly client: Client; readonly operation: OperationDescriptor },
): Promise<void> {
  const { client, operation } = request
  const { id, security } = operation
  if (security === undefined) return
  for (const schemes of security) {
    const credentials = await Promise.all(schemes.map((scheme) => currentCredential(client, id, scheme)))
    if (!credentials.every(Boolean)) continue
    for (const [index, scheme] of schemes.entries()) {
      await (client.api.schemes[scheme] as Authenticator<unknown>)(credentials[index], request)
    }
    return
  }
  const names = security.map((schemes) => schemes.map((scheme) => `auth.${scheme}`).join(' and ')).join(', or ')
  throw new UsageError(id, `${id} needs credentials: pass ${names} when you create the client`)
}

/** Whether an answer took back a token that another can be got for. */
export function wasRefused(
  client: Client,
  { security }: OperationDescriptor,
  outcome: Outcome<unknown>,
  sent: Headers,
): boolean {
  const { response } = outcome
  if (response?.status !== 401) return false
  return (security ?? [])
    .flat()
    .some((scheme) => client.api.schemes[scheme]?.refused?.(client, response, sent) === true)
}

async function currentCredential(client: Client, operation: string, scheme: string): Promise<unknown> {
  const credential = client.auth[scheme]
  try {
    if (typeof credential === 'function') return await (credential as () => unknown)()
    return credential ?? credentialFromEnvironment(client.api, scheme)
  } catch (cause) {
    throw new UsageError(operation, `${operation}: auth.${scheme} could not give a credential`, { cause })
  }
}
