import type { Api, Operation } from '@concord-api/model'

import type { Caller } from './credential.ts'
import { quoted } from './quoted.ts'
import { transportOf } from './transport.ts'

/**
 * The `WWW-Authenticate` of an answer that asks for credentials: a challenge for each way of HTTP authentication the
 * operation takes. Undefined where it takes none: there is no challenge for an API key.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
export function challenges(api: Api, operation: Operation, caller: Caller): string | undefined {
  const schemes = new Set(operation.security.flatMap((requirement) => [...requirement.keys()]))
  const words = new Map<string, 'expired' | 'invalid' | undefined>()
  for (const name of schemes) {
    const scheme = api.securitySchemes.get(name)
    const transport = scheme === undefined ? undefined : transportOf(scheme)
    if (transport === undefined || transport.kind === 'key') continue
    const word = transport.kind === 'basic' ? 'basic' : transport.word
    // Several schemes read one header: that a token has expired says more than that others do not know it.
    const problem = caller.invalid.get(name)
    words.set(word, problem === 'expired' ? problem : (words.get(word) ?? problem))
  }
  return words.size === 0 ? undefined : [...words].map((entry) => challenge(api.name, ...entry)).join(', ')
}

function challenge(realm: string, word: string, problem: 'expired' | 'invalid' | undefined): string {
  if (word === 'basic') return `Basic realm=${quoted(realm)}, charset="UTF-8"`
  if (word !== 'bearer') return `${word.slice(0, 1).toUpperCase()}${word.slice(1)} realm=${quoted(realm)}`
  if (problem === undefined) return 'Bearer'
  const description = problem === 'expired' ? 'The access token expired' : 'The access token is not valid'
  return `Bearer error="invalid_token", error_description=${quoted(description)}`
}

/**
 * The `WWW-Authenticate` that says which scopes a token would have to have.
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3.1
 */
export function scopeChallenge(scopes: readonly string[]): string {
  return `Bearer error="insufficient_scope", scope=${quoted(scopes.join(' '))}`
}
