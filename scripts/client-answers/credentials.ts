import type { Operation } from '../../packages/model/src/index.ts'
import type { ShownCredential } from '../../packages/sandbox/src/index.ts'
import type { Step } from '../../packages/sandbox/src/testing/contract/step.ts'
import type { CredentialOption, Surface } from '../../packages/surface/src/index.ts'
import type { Spoil } from './spoil.ts'

/** The credentials of a client, by their scheme. */
export type Auth = Readonly<Record<string, unknown>>

type Kind = NonNullable<CredentialOption['kind']>

/** The credentials of a name for what an operation asks for first. */
export function credentialsOf(
  { credentials }: Surface,
  { security: [requirement = new Map()] }: Operation,
  shown: Readonly<Record<string, readonly ShownCredential[]>>,
  name: string,
): Auth {
  return Object.fromEntries(
    [...requirement.keys()].map((scheme) => {
      const found = shown[scheme]?.find((candidate) => candidate.name === name)
      const kind = credentials.find((option) => option.name === scheme)?.kind
      if (found === undefined || kind === undefined) throw new TypeError(`there is no "${name}" of "${scheme}"`)
      return [scheme, valueOf(kind, found.parts)]
    }),
  )
}

function valueOf(kind: Kind, parts: ShownCredential['parts']): unknown {
  if (kind.kind === 'basic') return { username: parts['username'], password: parts['password'] }
  if (kind.kind === 'bearer') return parts['token']
  if (kind.kind === 'clientCredentials') return { clientId: parts['client_id'], clientSecret: parts['client_secret'] }
  return 'name' in kind ? parts[kind.name] : undefined
}

/** The credentials that a step writes into its headers and its query. */
export function writtenCredentials({ credentials }: Surface, { headers = {}, query = {} }: Step): Auth {
  const sent = new Headers(Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== null))
  const [, scheme, token] = /^(\w+) (.+)$/.exec(sent.get('authorization') ?? '') ?? []
  const values = credentials.map(({ name, kind }) => [name, kind && written(kind)] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))

  function written(kind: Kind): unknown {
    switch (kind.kind) {
      case 'headerKey':
        return sent.get(kind.name) ?? undefined
      case 'cookieKey':
        return new Map(
          sent
            .get('cookie')
            ?.split('; ')
            .map((pair) => pair.split('=') as [string, string]),
        ).get(kind.name)
      case 'queryKey':
        return query[kind.name]
      case 'basic': {
        const [username, password] = scheme === 'Basic' ? atob(token ?? '').split(':') : []
        return username === undefined ? undefined : { username, password }
      }
      default:
        return scheme === 'Bearer' ? token : undefined
    }
  }
}

/** Whether credentials are enough for an operation. */
export function satisfies(auth: Auth, { security }: Operation): boolean {
  const enough = security.some((requirement) => [...requirement.keys()].every((scheme) => scheme in auth))
  return enough || security.length === 0
}

/** What takes every credential off a request. */
export function withoutCredentials({ credentials }: Surface): Pick<Spoil, 'cookies' | 'headers' | 'query'> {
  const names = (kind: Kind['kind']): Record<string, null> =>
    Object.fromEntries(
      credentials.flatMap((option) =>
        option.kind?.kind === kind && 'name' in option.kind ? [[option.kind.name, null]] : [],
      ),
    )
  return {
    headers: { authorization: null, ...names('headerKey') },
    query: names('queryKey'),
    cookies: names('cookieKey'),
  }
}

/** The names under which credentials travel. */
export function carriers({ credentials }: Surface): Set<string> {
  const named = credentials.flatMap(({ kind }) =>
    kind !== undefined && 'name' in kind ? [kind.name.toLowerCase()] : [],
  )
  return new Set(['authorization', 'cookie', ...named])
}
