import { valueAt } from '../pointer.ts'
import { itemsAt, leadAt, numberAt } from './page-parts.ts'
import type { PageStrategy } from './page-strategy.ts'
import { placed, type PlacedDescriptor } from './place.ts'

/** Where an API that pages by cursor puts things. */
export interface CursorDescriptor extends PlacedDescriptor {
  /** Parameter with the cursor. */
  readonly cursor: string
  /** JSON Pointer to the items of the page. */
  readonly items: string
  /** JSON Pointer to the cursor of the next page. */
  readonly next: string
  /** JSON Pointer to whether there is another page. */
  readonly more?: string
  /** JSON Pointer to the number of items on all pages. */
  readonly total?: string
}

/**
 * Pages by a cursor that each page gives for the next. The list ends where there is none, or where `more` is false; a
 * page without items may be followed by others, as where a filter is applied late.
 */
export function cursor(descriptor: CursorDescriptor): PageStrategy {
  return placed(descriptor, (_, stepWith) => ({ body }) => {
    const ended = descriptor.more !== undefined && valueAt(body, descriptor.more) === false
    const next = ended ? undefined : leadAt(body, descriptor.next)
    return {
      items: itemsAt(body, descriptor.items),
      total: numberAt(body, descriptor.total),
      next: next === undefined ? undefined : stepWith(descriptor.cursor, next),
    }
  })
}
