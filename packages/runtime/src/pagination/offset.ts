import { itemsAt, numberAt } from './page-parts.ts'
import type { PageStrategy } from './page-strategy.ts'
import { placed, type PlacedDescriptor } from './place.ts'

/** Where an API that pages by offset puts things. */
export interface OffsetDescriptor extends PlacedDescriptor {
  /** Parameter with the number of items to skip. */
  readonly offset: string
  /** JSON Pointer to the items of the page. */
  readonly items: string
  /** JSON Pointer to the number of items on all pages. */
  readonly total?: string
}

/**
 * Pages by number of items skipped. The next page starts after the items that came, not after the limit that was asked
 * for: a server may return fewer. The list ends where the total is reached, or with an empty page.
 */
export function offset(descriptor: OffsetDescriptor): PageStrategy {
  return placed(descriptor, (sent, stepWith) => ({ body }, request) => {
    const items = itemsAt(body, descriptor.items)
    const total = numberAt(body, descriptor.total)
    const seen = Number(sent(request, descriptor.offset) ?? 0) + items.length
    const more = items.length > 0 && (total === undefined || seen < total)
    return { items, total, next: more ? stepWith(descriptor.offset, seen) : undefined }
  })
}
