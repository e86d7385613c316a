import { valueAt } from '../pointer.ts'
import { payload } from '../read-success.ts'

/**
 * The items of a page. Some servers write an empty list as null, or answer it with no body at all.
 * @throws where there is no list at the pointer.
 */
export function itemsAt(body: unknown, pointer: string): readonly unknown[] {
  const items = payload(body, pointer) ?? []
  if (!Array.isArray(items)) throw new Error(`there is no list at ${pointer}`)
  return items
}

/** The number at a pointer, where there is one. */
export function numberAt(body: unknown, pointer: string | undefined): number | undefined {
  const value = pointer === undefined ? undefined : valueAt(body, pointer)
  return typeof value === 'number' ? value : undefined
}

/** What leads to the next page; undefined where it is absent, null, empty or false. */
export function leadAt(body: unknown, pointer: string): unknown {
  const value = valueAt(body, pointer)
  return value === null || value === '' || value === false ? undefined : value
}
