import type { Api, Operation } from '@concord-api/model'
import type { ShownCredential } from '@concord-api/sandbox'

import { shellWord } from './shell-word.ts'

/** How a curl command says who sends. */
export interface CurlCredentials {
  /** Commands that come before, to take a token. */
  readonly before: readonly string[]
  readonly options: readonly string[]
  readonly query: readonly (readonly [name: string, value: string])[]
}

/** The credentials that an operation asks for; undefined where there are none that satisfy it. */
export function curlCredentials(
  { securitySchemes }: Pick<Api, 'securitySchemes'>,
  { security }: Pick<Operation, 'security'>,
  known: ReadonlyMap<string, ShownCredential>,
  origin: string,
): CurlCredentials | undefined {
  const all = { before: [] as string[], options: [] as string[], query: [] as (readonly [string, string])[] }
  if (security.length === 0) return all
  const requirement = security.find((schemes) => [...schemes.keys()].every((scheme) => known.has(scheme)))
  if (requirement === undefined) return undefined
  for (const name of requirement.keys()) {
    const scheme = securitySchemes.get(name)
    const shown = known.get(name)
    if (shown === undefined) continue
    const { parts, tokenPath } = shown
    const { token, username, password, client_id: id, client_secret: secret } = parts
    if (scheme?.type === 'apiKey') {
      const value = parts[scheme.name] ?? ''
      if (scheme.in === 'query') all.query.push([scheme.name, value])
      else if (scheme.in === 'cookie') all.options.push('-b', shellWord(`${scheme.name}=${value}`))
      else all.options.push('-H', shellWord(`${scheme.name}: ${value}`))
    } else if (username !== undefined) all.options.push('-u', shellWord(`${username}:${password ?? ''}`))
    else if (token !== undefined) all.options.push('-H', shellWord(`Authorization: Bearer ${token}`))
    else if (tokenPath !== undefined) {
      const take = `curl -s -u ${shellWord(`${id}:${secret}`)} -d grant_type=client_credentials ${shellWord(`${origin}${tokenPath}`)}`
      all.before.push(`token=$(${take} | sed 's/.*"access_token": *"\\([^"]*\\)".*/\\1/')`)
      all.options.push('-H', '"Authorization: Bearer $token"')
    }
  }
  return all
}
