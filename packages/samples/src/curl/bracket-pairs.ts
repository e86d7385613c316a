import { isObject } from '@concord-api/model'

import { textOf } from './parameter-text.ts'

/** Names and texts of a value: `a[b]` for a property of an object, however deep, and a name again for each item of a list. */
export function bracketPairs(name: string, value: unknown): [name: string, text: string][] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => bracketPairs(name, item))
  if (!isObject(value)) return [[name, textOf(value)]]
  return Object.entries(value).flatMap(([key, child]) => bracketPairs(`${name}[${key}]`, child))
}
