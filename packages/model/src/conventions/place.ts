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

/** A place with `{key}` in it, for an operation whose results are wrapped in that member. */
export function withKey<T extends Place>(place: T, key: string | undefined): T {
  if (key === undefined || place.in !== 'body') return place
  const token = key.replaceAll('~', '~0').replaceAll('/', '~1')
  return { ...place, at: place.at.replaceAll('{key}', () => token) }
}
