import type { Middleware } from 'openapi-fetch'

import type { Sandbox } from '../../packages/sandbox/src/index.ts'
import type { Surface } from '../../packages/surface/src/index.ts'

/** What callers of openapi-fetch write by hand: the credentials of a sandbox that may do everything, on every request. */
export async function plainCredentials({ credentials }: Surface, sandbox: Sandbox): Promise<Middleware> {
  const headers: [string, string][] = []
  const query: [string, string][] = []
  for (const { name, kind } of credentials) {
    const parts = sandbox.credentials[name]?.[0]?.parts ?? {}
    if (kind?.kind === 'bearer') headers.push(['Authorization', `Bearer ${parts['token']}`])
    if (kind?.kind === 'basic') {
      headers.push(['Authorization', `Basic ${btoa(`${parts['username']}:${parts['password']}`)}`])
    }
    if (kind?.kind === 'headerKey') headers.push([kind.name, parts[kind.name] ?? ''])
    if (kind?.kind === 'queryKey') query.push([kind.name, parts[kind.name] ?? ''])
    if (kind?.kind === 'clientCredentials')
      headers.push(['Authorization', `Bearer ${await token(kind.tokenUrl, parts)}`])
  }

  /** Gets a token, as RFC 6749 section 4.4 says. */
  async function token(tokenUrl: string, parts: Readonly<Record<string, string>>): Promise<string> {
    const response = await sandbox.fetch(new URL(tokenUrl, 'https://api.example.com'), {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${parts['client_id']}:${parts['client_secret']}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    return ((await response.json()) as { access_token: string }).access_token
  }

  return {
    onRequest: ({ request }) => {
      const url = new URL(request.url)
      for (const [name, value] of query) url.searchParams.set(name, value)
      const sent = new Request(url, request)
      for (const [name, value] of headers) sent.headers.set(name, value)
      return sent
    },
  }
}
