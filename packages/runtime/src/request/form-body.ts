import type { BodyEncoder } from './body-encoder.ts'
import { bracketPairs } from './bracket-pairs.ts'

/**
 * `application/x-www-form-urlencoded` of an object: a name again for each item of a list, `a[b]` for a property of an
 * object, nothing for what is undefined or null. A form that is ready goes out as it is.
 */
export const formBody: BodyEncoder = (value) =>
  typeof value === 'string' || value instanceof URLSearchParams
    ? value
    : new URLSearchParams(Object.entries(value as object).flatMap(([name, child]) => bracketPairs(name, child)))
