import { secondsIn } from './wait.ts'

/**
 * How many milliseconds until every quota is there again that the header `RateLimit` says is used up
 * (`"hour";r=0;t=30`); undefined where none is.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export function rateLimitFields(headers: Headers): number | undefined {
  const policies = (headers.get('RateLimit') ?? '').replace(/"(?:\\.|[^"\\])*"/g, '').split(',')
  const waits = policies
    .filter((policy) => /; *r=0 *(;|$)/.test(policy))
    .flatMap((policy) => secondsIn(/; *t=(\d+)/.exec(policy)?.[1] ?? '') ?? [])
  return waits.length === 0 ? undefined : Math.max(...waits)
}
