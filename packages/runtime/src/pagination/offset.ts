import { valueAt } from '../pointer.ts'
import { payload } from '../read-success.ts'
import type { PageStrategy } from './page-strategy.ts'

/** Where an API that pages by offset puts things. */
export interface OffsetDescriptor {
  /** Query parameter with the number of items to skip. */
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
  return (body, query) => {
    // Some servers write an empty list as null, or answer it with no body at all.
    const items = payload(body, descriptor.items) ?? []
    if (!Array.isArray(items)) throw new Error(`there is no list at ${descriptor.items}`)
    const total = descriptor.total === undefined ? undefined : valueAt(body, descriptor.total)
    const skipped = Number((query as Record<string, unknown>)[descriptor.offset] ?? 0)
    const seen = skipped + items.length
    const more = items.length > 0 && (typeof total !== 'number' || seen < total)
    return {
      items,
      total: typeof total === 'number' ? total : undefined,
      next: more ? { [descriptor.offset]: seen } : undefined,
    }
  }
}
