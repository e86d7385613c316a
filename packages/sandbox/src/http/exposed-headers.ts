import type { Api } from '@concord-api/model'

import { isFieldName } from './header-fields.ts'

/** Every header that answers of an API have; a browser shows callers no others (Fetch Standard, section 3.3). */
export function exposedHeaders({ operations, conventions }: Api): string[] {
  const wire = conventions?.wire
  const declared = [
    wire?.rateLimit?.limit,
    wire?.rateLimit?.remaining,
    wire?.rateLimit?.reset,
    wire?.rateLimit?.retryAfter,
    wire?.trace,
  ]
  const names = new Map<string, string>()
  const add = (name: string): void => void names.set(name.toLowerCase(), name)
  for (const { responses } of operations) for (const { headers } of responses) for (const { name } of headers) add(name)
  for (const place of declared) if (place?.in === 'header') add(place.at)
  if (wire?.rateLimit?.fields === 'ietf') for (const name of ['RateLimit', 'RateLimit-Policy']) add(name)
  for (const name of ['Link', 'Location', 'Retry-After', 'WWW-Authenticate', 'Allow']) add(name)
  return [...names.values()].filter(isFieldName)
}
