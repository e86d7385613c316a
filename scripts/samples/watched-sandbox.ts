import { createSandbox } from '../../packages/sandbox/src/index.ts'
import { serve } from '../../packages/sandbox/src/node/index.ts'
import type { ShownCredential } from '../../packages/sandbox/src/index.ts'
import { credentialVariables, isSent, type CredentialPart } from '../../packages/samples/src/index.ts'
import type { SampledApi } from './sampled-apis.ts'

/** A request that a sandbox got, and the status of its answer. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly status: number
}

/** A sandbox that listens, and remembers what it is asked. */
export interface WatchedSandbox extends AsyncDisposable {
  readonly baseUrl: string
  /** The credentials that may do everything, by their environment variables. */
  readonly environment: Readonly<Record<string, string>>
  /** Gives what it was asked, those for tokens aside, and puts everything back to how it began. */
  readonly reset: () => Promise<readonly Seen[]>
}

/** Headers that every sender has its own of. */
const own = new Set(['accept', 'accept-encoding', 'accept-language', 'connection', 'content-length', 'host'])
const ownToo = new Set(['sec-fetch-mode', 'user-agent'])

export async function watchedSandbox(sampled: SampledApi): Promise<WatchedSandbox> {
  const { api, settings } = sampled
  const sandbox = createSandbox(api, { settings, deliver: async () => new Response(null, { status: 204 }) })
  let seen: Seen[] = []
  const serving = await serve({ fetch: watched }, { port: 0 })
  return {
    baseUrl: `${serving.url}${sandbox.basePath}`,
    environment: environmentOf(sampled, sandbox.credentials),
    async reset() {
      const all = seen
      seen = []
      await sandbox.reset()
      return all
    },
    [Symbol.asyncDispose]: async () => {
      await serving.close()
      await sandbox.close()
    },
  }

  async function watched(input: Request | URL | string, init?: RequestInit, client?: string): Promise<Response> {
    // That of a server is none that `Request` would take.
    const { url, method, headers: given } = input as Request
    const body = await (input as Request).text()
    const { pathname, search } = new URL(url)
    const request = new Request(url, { method, headers: [...given], ...(body === '' ? {} : { body }) })
    const answer = await sandbox.fetch(request, init, client)
    const headers = [...given].filter(([name]) => !own.has(name) && !ownToo.has(name))
    if (!body.startsWith('grant_type=')) {
      seen.push({ method, path: pathname + search, headers: Object.fromEntries(headers), body, status: answer.status })
    }
    return answer
  }
}

function environmentOf(
  { api, surface }: SampledApi,
  known: Readonly<Record<string, readonly ShownCredential[]>>,
): Record<string, string> {
  const variables = credentialVariables(api, surface)
  return Object.fromEntries(
    surface.credentials.filter(isSent).flatMap(({ name, kind }) => {
      const parts = known[name]?.find((candidate) => candidate.name === 'full')?.parts ?? known[name]?.[0]?.parts ?? {}
      const names = { clientId: 'client_id', clientSecret: 'client_secret', username: 'username', password: 'password' }
      const value = 'name' in kind ? kind.name : 'token'
      return Object.entries(variables.get(name) ?? {}).map(([part, variable]) => {
        const key = part === 'value' ? value : names[part as Exclude<CredentialPart, 'value'>]
        return [variable, parts[key] ?? '']
      })
    }),
  )
}
