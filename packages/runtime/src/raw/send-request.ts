import type { Client } from '../client.ts'
import { execute } from '../send.ts'
import type { RawOperation } from './operations.ts'

/**
 * Sends a request that openapi-fetch made, with all that a client does: credentials, retries, pace, time-outs, middleware,
 * redirects. Headers that the request brings go before those of the client, and one with an `Authorization` gets none of its
 * credentials: whoever moves call by call may still have middleware that sends them.
 * @returns the answer with its body unread, whatever its status
 * @throws {ConcordError} where there is no answer, and where the request would leave the client's origin
 */
export async function sendRequest(
  client: Client,
  { id, security = [], idempotent = false }: RawOperation,
  request: Request,
): Promise<Response> {
  const { method, url, signal } = request
  const given = [...request.headers]
  // What can be sent again: the body of a request is a stream.
  const body = await request.arrayBuffer()
  let failed: Response | undefined
  const watching: Client = {
    ...client,
    transport: async (outgoing) => {
      for (const [name, value] of given) {
        // Cookies are put together, and one of them may be a credential.
        if (name !== 'cookie') outgoing.headers.set(name, value)
      }
      const response = await client.transport(outgoing)
      // The client reads failures, to know whether to try again.
      failed = response.ok ? undefined : response.clone()
      return response
    },
  }
  const operation = {
    id,
    method,
    path: '',
    accept: '*/*',
    // Where the client has no credentials it goes out as it is: the key may be in a header of any name.
    security: request.headers.has('Authorization') ? [[]] : [...security, []],
    idempotent,
    errors: {},
  }
  const outcome = await execute(
    watching,
    operation,
    { url, body: body.byteLength === 0 ? undefined : body },
    { headers: Object.fromEntries(given), signal },
    { read: () => undefined, raw: true },
  )
  if (outcome.ok) return outcome.response
  if (outcome.response === undefined || failed === undefined) throw outcome.error
  return failed
}
