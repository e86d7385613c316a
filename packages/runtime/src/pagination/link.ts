import { itemsAt, leadAt, numberAt } from './page-parts.ts'
import type { PageStrategy } from './page-strategy.ts'

/** Where an API that gives the address of the next page in the body puts things. */
export interface LinkDescriptor {
  /** JSON Pointer to the items of the page. */
  readonly items: string
  /** JSON Pointer to the address of the next page: `/_links/next/href`. */
  readonly next: string
  /** JSON Pointer to the number of items on all pages. */
  readonly total?: string
}

/** Pages by the address of the next, which each page has in its body. The list ends where there is none. */
export function link(descriptor: LinkDescriptor): PageStrategy {
  return ({ body }, request) => {
    const url = leadAt(body, descriptor.next)
    if (url !== undefined && typeof url !== 'string') throw new Error(`there is no address at ${descriptor.next}`)
    return {
      items: itemsAt(body, descriptor.items),
      total: numberAt(body, descriptor.total),
      next: url === undefined ? undefined : { url: new URL(url, request.url).href },
    }
  }
}
