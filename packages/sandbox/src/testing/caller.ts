import type { Api, Operation } from '@concord-api/model'

import type { ShownCredential } from '../auth/show-credential.ts'
import type { Sandbox } from '../sandbox.ts'

/** Sends what an operation's security asks for. */
export interface TestCaller {
  /** Headers and query parameters that satisfy the operation with credentials of a name; undefined where none is asked for. */
  credentials(
    operation: Operation,
    name: string,
  ): Promise<{ headers: Record<string, string>; query: Record<string, string> } | undefined>
}

/** A caller that knows a sandbox's credentials, and takes tokens where it needs one. */
export function createCaller(api: Api, sandbox: Sandbox): TestCaller {
  async function send(
    scheme: string,
    { parts, tokenPath }: ShownCredential,
    into: { headers: Record<string, string>; query: Record<string, string> },
  ): Promise<void> {
    const declared = api.securitySchemes.get(scheme)
    if (tokenPath !== undefined) into.headers['authorization'] = `Bearer ${await takeToken(tokenPath, parts)}`
    else if (declared?.type === 'apiKey') {
      const value = parts[declared.name] ?? ''
      if (declared.in === 'query') into.query[declared.name] = value
      else if (declared.in === 'header') into.headers[declared.name] = value
      else into.headers['cookie'] = `${declared.name}=${value}`
    } else if (parts['username'] !== undefined) {
      into.headers['authorization'] = `Basic ${btoa(`${parts['username']}:${parts['password'] ?? ''}`)}`
    } else into.headers['authorization'] = `Bearer ${parts['token'] ?? ''}`
  }

  async function takeToken(tokenPath: string, parts: Readonly<Record<string, string>>): Promise<string> {
    const { client_id = '', client_secret = '' } = parts
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret })
    const answer = await sandbox.fetch(`http://sandbox.test${tokenPath}`, { method: 'POST', body })
    return ((await answer.json()) as { access_token: string }).access_token
  }

  return {
    async credentials(operation, name) {
      const [requirement] = operation.security
      if (requirement === undefined || requirement.size === 0) return undefined
      const sent = { headers: {}, query: {} }
      for (const scheme of requirement.keys()) {
        const credential = sandbox.credentials[scheme]?.find((candidate) => candidate.name === name)
        if (credential === undefined) throw new TypeError(`there is no credential "${name}" of the scheme "${scheme}"`)
        await send(scheme, credential, sent)
      }
      return sent
    },
  }
}
