import type { Client } from '../client.ts'
import type { OperationDescriptor } from '../descriptor.ts'
import { UsageError } from '../errors/usage-error.ts'
import { ownValue } from '../own-value.ts'
import type { Authenticated, Authenticator } from './credential.ts'

/** Whether an answer took back a token that another can be got for. */
type Refused = (response: Response) => boolean

/**
 * Uses the first alternative for which every credential is there; an empty one is not.
 * @throws {UsageError} when there is none.
 */
export async function authenticate(
  request: Authenticated & { readonly client: Client; readonly operation: OperationDescriptor },
): Promise<Refused> {
  const { client, operation, headers } = request
  const { id, security = [[]] } = operation
  for (const schemes of security) {
    const credentials: unknown[] = []
    for (const scheme of schemes) credentials.push(await currentCredential(client, id, scheme))
    if (!credentials.every(Boolean)) continue
    const used = schemes.map((scheme) => client.api.schemes[scheme] as Authenticator<unknown>)
    for (const [index, authenticator] of used.entries()) await authenticator(credentials[index], request)
    return (response) => used.some(({ refused }) => refused?.(client, response, headers))
  }
  const names = security.map((schemes) => schemes.map((scheme) => `auth.${scheme}`).join(' and ')).join(', or ')
  throw new UsageError(id, `needs credentials: pass ${names} when you create the client`)
}

async function currentCredential({ api, auth }: Client, operation: string, scheme: string): Promise<unknown> {
  const credential = auth[scheme]
  try {
    if (typeof credential === 'function') return await (credential as () => unknown)()
    return credential ?? ownValue(api.environment, scheme)?.()
  } catch (cause) {
    throw new UsageError(operation, `auth.${scheme} could not give a credential`, { cause })
  }
}
