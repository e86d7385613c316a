import { itemsAt, numberAt } from './page-parts.ts'
import type { PageStrategy } from './page-strategy.ts'

/** Where an API that gives the address of the next page in a header puts things. */
export interface LinkHeaderDescriptor {
  /** JSON Pointer to the items of the page. */
  readonly items: string
  /** The relation of the next page. @default next */
  readonly rel?: string
  /** JSON Pointer to the number of items on all pages. */
  readonly total?: string
}

/**
 * Pages by the address of the next, which each answer has in the header `Link`. The list ends where there is none.
 * @see https://www.rfc-editor.org/rfc/rfc8288
 */
export function linkHeader({ items, rel = 'next', total }: LinkHeaderDescriptor): PageStrategy {
  return ({ body, headers }, request) => {
    const url = linkTarget(headers.get('Link') ?? '', rel)
    return {
      items: itemsAt(body, items),
      total: numberAt(body, total),
      next: url === undefined ? undefined : { url: new URL(url, request.url).href },
    }
  }
}

// `; name`, `; name=token` or `; name="quoted"`: what is quoted may hold commas, semicolons and brackets.
const parameter = /\s*;\s*([^\s=;,"]+)\s*(?:=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;,"]*)))?/.source

/** The address of the first link with a relation. */
function linkTarget(header: string, rel: string): string | undefined {
  for (const [, target, text = ''] of header.matchAll(new RegExp(`<([^<>]*)>((?:${parameter})*)`, 'g'))) {
    const parameters = [...text.matchAll(new RegExp(parameter, 'g'))].map(
      ([, name = '', quoted, token = '']) => [name.toLowerCase(), quoted ?? token] as const,
    )
    // Only the first `rel` counts; with an anchor, the link is one of something else.
    const relations = parameters.find(([name]) => name === 'rel')?.[1] ?? ''
    const elsewhere = parameters.some(([name]) => name === 'anchor')
    if (!elsewhere && relations.toLowerCase().split(/\s+/).includes(rel.toLowerCase())) return target
  }
  return undefined
}
