import { itemsAt, leadAt, numberAt } from './page-parts.ts'
import type { PageStrategy } from './page-strategy.ts'
import { placed, type PlacedDescriptor } from './place.ts'

/** Where an API that pages by number puts things. */
export interface PageNumberDescriptor extends PlacedDescriptor {
  /** Parameter with the number of the page. */
  readonly page: string
  /** JSON Pointer to the items of the page. */
  readonly items: string
  /** The number of the first page. @default 1 */
  readonly start?: number
  /** JSON Pointer to the number of items on all pages. */
  readonly total?: string
  /** JSON Pointer to the number of pages. */
  readonly pages?: string
  /** JSON Pointer to something that is only there where another page follows. */
  readonly next?: string
  /** Parameter with how many items a page has. */
  readonly size?: string
  /**
   * How many items a page has where `size` is not sent. With both, an API that says no more than the `total` is not asked
   * for a page after the last.
   */
  readonly limit?: number
}

/**
 * Pages by number. The list ends with the last of `pages`, where `next` names nothing, with an empty page, or, where
 * the API has neither `pages` nor `next`, where the total is reached.
 */
export function pageNumber(descriptor: PageNumberDescriptor): PageStrategy {
  const { page, start = 1, size, limit } = descriptor
  return placed(descriptor, (sent, stepWith) => ({ body }, request) => {
    const items = itemsAt(body, descriptor.items)
    const total = numberAt(body, descriptor.total)
    const pages = numberAt(body, descriptor.pages)
    const number = Number(sent(request, page) ?? start)
    const before = number - start
    // Where callers chose the size, the server may have cut it. The pages before had no fewer items than this one: too
    // low a guess costs a request, too high a guess would lose items.
    const known = size !== undefined && sent(request, size) === undefined ? limit : undefined
    const seen = before * (known ?? items.length) + items.length
    const more =
      items.length > 0 &&
      (pages === undefined || before + 1 < pages) &&
      (descriptor.next === undefined || leadAt(body, descriptor.next) !== undefined) &&
      (pages !== undefined || descriptor.next !== undefined || total === undefined || seen < total)
    return { items, total, next: more ? stepWith(page, number + 1) : undefined }
  })
}
