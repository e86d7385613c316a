import { type ParameterPlace, sentPlaces } from '@concord-api/model'

import { cursorParameter } from '../operations/list.ts'
import type { Call } from '../operations/call.ts'
import type { Page, Turn } from '../pagination/page.ts'

/** The addresses of other pages of a list, as paths with a query. */
export type PageAddresses = Readonly<Partial<Record<'first' | 'last' | 'next' | 'prev' | 'self', string>>>

/** Addresses lead to other pages only where all that a page is asked for with is in the query. */
export function pageAddresses({ plan, request }: Call, page: Page, path: string): PageAddresses {
  const strategy = plan.operation.pagination?.strategy
  const query = queryOf(request.query, plan.operation.parameters)
  const addresses: Partial<Record<keyof PageAddresses, string>> = { self: withQuery(path, query) }
  if (strategy === undefined) return addresses
  const places = new Map<string, ParameterPlace>(sentPlaces(strategy).map(({ role, place }) => [role, place]))
  if (strategy.style === 'link' && !places.has('cursor')) places.set('cursor', { in: 'query', name: cursorParameter })
  for (const [relation, turn] of Object.entries(page.turns)) {
    const address = turned(path, query, places, turn)
    if (address !== undefined) addresses[relation as keyof PageAddresses] = address
  }
  return addresses
}

function turned(
  path: string,
  query: URLSearchParams,
  places: ReadonlyMap<string, ParameterPlace>,
  turn: Turn,
): string | undefined {
  const next = new URLSearchParams(query)
  for (const [role, place] of places) {
    if (place.in !== 'query') return undefined
    const value = turn[role as keyof Turn]
    if (value !== undefined) next.set(place.name, String(value))
    else if (role !== 'limit') next.delete(place.name)
  }
  return withQuery(path, next)
}

function queryOf(
  sent: Readonly<Record<string, unknown>>,
  parameters: Call['plan']['operation']['parameters'],
): URLSearchParams {
  const query = new URLSearchParams()
  for (const { name, in: where, explode } of parameters) {
    const value = where === 'query' ? sent[name] : undefined
    if (value === undefined || value === null) continue
    const values = Array.isArray(value) && explode ? value : [value]
    for (const one of values) query.append(name, Array.isArray(one) ? one.join(',') : String(one))
  }
  return query
}

const withQuery = (path: string, query: URLSearchParams): string => {
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
