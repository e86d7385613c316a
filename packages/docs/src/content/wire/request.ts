import type { Method } from '@concord-api/surface'

import type { GuideContext } from '../guide-context.ts'
import { sampleValue } from './sample-value.ts'

/** Where the API is: the document's first server. One that is relative, or has none, is at a host of the examples. */
export function serverUrl({ api }: GuideContext): URL {
  // Braces of server variables are no part of a host.
  const url = (api.servers[0]?.url ?? '/').replace(/[{}]/g, '')
  const base = 'https://api.example.com'
  if (URL.canParse(url)) return new URL(url)
  return URL.canParse(url, base) ? new URL(url, base) : new URL(base)
}

/** `/v1/users/user_123?limit=2` */
export function requestTarget(
  context: GuideContext,
  { operation, fixed }: Method,
  query: Readonly<Record<string, unknown>> = {},
): string {
  const required = operation.parameters.filter((parameter) => parameter.in === 'query' && parameter.required)
  const own = required.map(
    (parameter) => [parameter.name, sampleValue(context.api, parameter, 'request') ?? parameter.name] as const,
  )
  const all = { ...Object.fromEntries(own), ...fixed, ...query }
  const path = operation.path.replace(/\{([^{}]+)\}/g, (placeholder, name: string) => {
    const parameter = operation.parameters.find((candidate) => candidate.in === 'path' && candidate.name === name)
    return parameter === undefined
      ? placeholder
      : encoded(String(sampleValue(context.api, parameter, 'request') ?? name))
  })
  const base = serverUrl(context).pathname.replace(/\/+$/, '')
  return `${base}${path}${queryText(all)}`
}

/** `?limit=2`; empty for no parameters. `$` stays as it is, which it may. */
function queryText(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${encoded(name).replaceAll('%24', '$')}=${encoded(String(value))}`,
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Percent-encoded. Half a character, which has no encoding, becomes the character for what cannot be shown. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
}
