import type { RateLimit } from '@concord-api/model'

/** Who sends a request, in the ways a quota may be counted. */
export interface LimitKeys {
  readonly credential?: string | undefined
  readonly token?: string | undefined
  readonly user?: string | undefined
  readonly application?: string | undefined
  readonly address: string
}

type Scope = keyof LimitKeys

/**
 * The keys a request is counted under, one for each scope that is declared, each once. What a request does not say is
 * stood for by its credential, and where it has none by its address.
 */
export function limitKeys(scopes: RateLimit['scope'], keys: LimitKeys): string[] {
  const declared: readonly Scope[] = scopes === undefined ? ['credential'] : [scopes].flat()
  return [...new Set(declared.map((scope) => keyFor(scope, keys)))]
}

function keyFor(scope: Scope, keys: LimitKeys): string {
  const counted = ([scope, 'credential'] as const).find((candidate) => keys[candidate] !== undefined) ?? 'address'
  return `${counted} ${keys[counted]}`
}
