import type { Operation } from '@concord-api/model'
import type { PhrasingContent } from 'mdast'

import type { GuideContext } from './guide-context.ts'
import { type Inline, inline, joinedFew, link, mono } from './tree.ts'

/** A link to a page of the API, where it has that page; its text alone otherwise. */
export function guideLink(context: GuideContext, slug: string, ...text: readonly Inline[]): Inline {
  return context.has(slug) ? link(context.address(slug), ...text) : inline(...text)
}

/** `GET /users`, leading to its page. */
export function operationLink({ site }: GuideContext, operation: Operation): PhrasingContent {
  const text = mono(`${operation.method} ${operation.path}`)
  const path = site.operationPath?.(operation)
  return path === undefined ? text : link(`/${path}/`, text)
}

/** Operations in a line; of many, the first and how many there are beside them. */
export function operationLinks(context: GuideContext, operations: readonly Operation[]): Inline {
  return joinedFew(operations.map((operation) => operationLink(context, operation)))
}
