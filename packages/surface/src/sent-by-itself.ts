import type { Api, Operation, Parameter } from '@concord-api/model'

import { fixedParameters } from './fixed-parameters.ts'

/** Headers that the runtime or `fetch` sets (OpenAPI 3.1.1, Parameter Object). */
const ownHeaders = new Set(['accept', 'content-type', 'authorization'])

/** Whether a parameter is sent without a caller's doing. */
export function isSentByItself(api: Api, operation: Operation, { in: place, name }: Parameter): boolean {
  if (place === 'query') return Object.hasOwn(fixedParameters(api, operation), name)
  const header = name.toLowerCase()
  const key = api.conventions?.wire.idempotency?.send
  // The runtime makes a key of its own for each call.
  const isKey = key?.in === 'header' && key.name.toLowerCase() === header
  return place === 'header' && (isKey || ownHeaders.has(header))
}
