import { valueAt } from '../pointer.ts'
import { payload } from '../read-success.ts'
import { itemsAt, numberAt } from './page-parts.ts'
import type { PageStrategy } from './page-strategy.ts'
import { placed, type PlacedDescriptor } from './place.ts'

/** Where an API that pages by the last item seen puts things. */
export interface LastIdDescriptor extends PlacedDescriptor {
  /** Parameter with the id of the last item seen. */
  readonly after: string
  /** JSON Pointer to the items of the page. */
  readonly items: string
  /** JSON Pointer to the id of the last item: `/data/-1/id`. */
  readonly last: string
  /** JSON Pointer to whether there is another page. */
  readonly more?: string
  /** JSON Pointer to the number of items on all pages. */
  readonly total?: string
  /**
   * Parameter with how many items a page has at most. It saves the request for an empty page where the API has no
   * `more`. Not for an API that gives fewer than it is asked for without saying so.
   */
  readonly limit?: string
  /** What a larger `limit` is cut to. */
  readonly maximum?: number
}

/**
 * Pages by the id of the last item seen. The list ends where `more` is false and with an empty page; where the API does
 * not say whether there is more, also with a page that has fewer items than were asked for.
 */
export function lastId(descriptor: LastIdDescriptor): PageStrategy {
  const { after, limit, maximum = Infinity } = descriptor
  return placed(descriptor, (sent, stepWith) => ({ body }, request) => {
    const items = itemsAt(body, descriptor.items)
    const more = descriptor.more === undefined ? undefined : valueAt(body, descriptor.more)
    const asked = Number((limit === undefined ? undefined : sent(request, limit)) ?? 0)
    const ended = items.length === 0 || (typeof more === 'boolean' ? !more : items.length < Math.min(asked, maximum))
    return {
      items,
      total: numberAt(body, descriptor.total),
      next: ended ? undefined : stepWith(after, payload(body, descriptor.last)),
    }
  })
}
