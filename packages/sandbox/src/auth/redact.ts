import type { Api } from '@concord-api/model'

import { transportOf } from './transport.ts'

/** The headers of requests whose values no log may show, in lower case. */
export function secretHeaders(api: Api): ReadonlySet<string> {
  return new Set(['authorization', 'cookie', ...keys(api, 'header').map((name) => name.toLowerCase())])
}

/** An address for a log: the query's API keys are `***`. */
export function redactUrl(url: URL, api: Api): string {
  const redacted = new URL(url)
  redacted.username = ''
  redacted.password = ''
  for (const name of keys(api, 'query')) if (redacted.searchParams.has(name)) redacted.searchParams.set(name, '***')
  return redacted.href
}

function keys(api: Api, place: 'header' | 'query'): string[] {
  return [...api.securitySchemes.values()].flatMap((scheme) => {
    const transport = transportOf(scheme)
    return transport.kind === 'key' && transport.in === place ? [transport.name] : []
  })
}
