import type { Client } from './client.ts'
import type { Authenticator } from './credential.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { UsageError } from './errors/usage-error.ts'

/**
 * Uses the first alternative for which every credential is there; an empty one is not.
 * @throws {UsageError} when there is none.
 */
export async function authenticate(client: Client, operation: OperationDescriptor, headers: Headers): Promise<void> {
  const { id, security } = operation
  if (security === undefined) return
  for (const schemes of security) {
    const credentials = await Promise.all(schemes.map((scheme) => currentCredential(client, id, scheme)))
    if (!credentials.every(Boolean)) continue
    for (const [index, scheme] of schemes.entries()) {
      const authenticator = client.api.schemes[scheme] as Authenticator<unknown>
      authenticator(credentials[index], { headers })
    }
    return
  }
  const names = security.map((schemes) => schemes.map((scheme) => `auth.${scheme}`).join(' and ')).join(', or ')
  throw new UsageError(id, `${id} needs credentials: pass ${names} when you create the client`)
}

async function currentCredential({ auth }: Client, operation: string, scheme: string): Promise<unknown> {
  const credential = auth[scheme]
  try {
    return typeof credential === 'function' ? await (credential as () => unknown)() : credential
  } catch (cause) {
    throw new UsageError(operation, `${operation}: auth.${scheme} could not give a credential`, { cause })
  }
}
