import type { Authenticator } from '../auth/credential.ts'
import type { Client } from '../client.ts'

/**
 * A client that can be changed for a call and still has the tokens of the one it is made of: authenticators keep what
 * they know by client.
 */
export function sameTokens(client: Client): Client {
  const { api } = client
  const schemes = Object.fromEntries(
    Object.entries(api.schemes).map(([name, authenticator]) => [name, forClient(client, authenticator)]),
  )
  return { ...client, api: { ...api, schemes } }
}

function forClient(client: Client, authenticator: Authenticator): Authenticator {
  const same: Authenticator = async (credential, request) => {
    const own = { ...request, client }
    await authenticator(credential, own)
    // A key in the query is in the address.
    request.url = own.url
  }
  const { refused } = authenticator
  if (refused === undefined) return same
  return Object.assign(same, {
    refused: (_: unknown, response: Response, sent: Headers) => refused(client, response, sent),
  })
}
