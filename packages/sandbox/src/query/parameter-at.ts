import { type ParameterPlace, valueAt } from '@concord-api/model'

import type { ReadRequest } from '../request/read-request.ts'

/** What a request sends at a place. */
export function parameterAt(request: ReadRequest, place: ParameterPlace | undefined): unknown {
  if (place === undefined) return undefined
  if (place.in === 'body') return valueAt(request.body, place.name)
  if (place.in === 'query') return request.query[place.name]
  const name = place.name.toLowerCase()
  return Object.entries(request.header).find(([header]) => header.toLowerCase() === name)?.[1]
}

/** The names a request sends, in one text with commas or in a list. */
export function namesIn(value: unknown): string[] {
  const names = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : []
  return names.map((name) => name.trim()).filter((name) => name !== '')
}
