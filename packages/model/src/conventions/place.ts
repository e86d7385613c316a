import { joinPointer } from '../document/json-pointer.ts'

/**
 * Where something sits in an answer. `at` is a JSON Pointer for a body, the name of a header, the relation of a link
 * (`next`), and empty for the status.
 */
export interface Place {
  readonly in: 'body' | 'header' | 'link' | 'status'
  readonly at: string
}

/** Where something goes in a request. For a body, `name` is a JSON Pointer into it. */
export interface ParameterPlace {
  readonly in: 'body' | 'header' | 'query'
  readonly name: string
}

/** A header of an answer. */
export interface HeaderPlace {
  readonly in: 'header'
  readonly at: string
}

/** A place with `{key}` in it, for one operation: the member that wraps its results, or nothing where there is none. */
export function withKey<T extends Place>(place: T, key: string | undefined): T {
  if (place.in !== 'body' || !place.at.includes('{key}')) return place
  if (key === undefined) return { ...place, at: place.at.replaceAll('/{key}', '') }
  const token = joinPointer('', key).slice(1)
  return { ...place, at: place.at.replaceAll('{key}', () => token) }
}
