import { textOf } from './text-of.ts'

/** Writes query parameters as they travel, without a `?`; those that are undefined are left out. */
export type QueryWriter = (query: Readonly<Record<string, unknown>>) => string

/** The style `form`, exploded: a pair for each item of a list, and for each property of an object. */
export const writeQuery: QueryWriter = (query) =>
  Object.entries(query)
    .flatMap(([name, value]) => pairs(name, value))
    .join('&')

/** The style says nothing of what is nested: a list in an object is written as any, an object in either as JSON. */
function pairs(name: string, value: unknown, nested = false): string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => pairs(name, item, true))
  if (typeof value === 'object' && !nested && !(value instanceof Date)) {
    return Object.entries(value).flatMap(([key, child]) => pairs(key, child, true))
  }
  return [`${encodeName(name)}=${encodeURIComponent(textOf(value))}`]
}

/** Brackets in names stay as the document writes them: not every server undoes their encoding. */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']')
}
