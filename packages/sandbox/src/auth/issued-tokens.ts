import type { Clock } from '../clock.ts'
import { type Random, randomText } from '../random.ts'
import type { Credential } from './credential.ts'

/** Tokens that were issued and are not forgotten. */
export interface IssuedTokens {
  /** Seconds from the issue of a token to its end. */
  readonly lifetime: number
  issue(credential: Credential): string
  find(token: string): { readonly credential: Credential; readonly expired: boolean } | undefined
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** How long an expired token is still known to have expired, in milliseconds. */
const remembered = 60 * 60 * 1000

/** Keeps tokens until some time after they expire, and no more than a number of them: the oldest go first. */
export function createIssuedTokens(options: {
  readonly clock: Clock
  readonly random: Random
  readonly lifetime: number
  readonly maximum: number
}): IssuedTokens {
  const { clock, random, lifetime, maximum } = options
  // All live equally long: the order in which they were issued is that in which they end.
  const tokens = new Map<string, { readonly credential: Credential; readonly end: number }>()
  return {
    lifetime,
    issue: (credential) => {
      const now = clock()
      for (const [token, { end }] of tokens) {
        if (tokens.size < maximum && now < end + remembered) break
        tokens.delete(token)
      }
      const token = randomText(random, 40, alphabet)
      tokens.set(token, { credential, end: now + lifetime * 1000 })
      return token
    },
    find: (token) => {
      const found = tokens.get(token)
      return found === undefined ? undefined : { credential: found.credential, expired: clock() >= found.end }
    },
  }
}
