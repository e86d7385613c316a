import type { Pagination } from './pagination.ts'
import { type ParameterPlace, type Place, withKey } from './place.ts'

/** A parameter a strategy sends, and what it carries. */
export interface SentPlace {
  readonly role: 'after' | 'cursor' | 'limit' | 'offset' | 'page'
  readonly place: ParameterPlace
}

/** What a strategy reads of an answer, and where. */
export interface ReadPlace {
  readonly role: 'items' | 'last' | 'more' | 'next' | 'pages' | 'total'
  readonly place: Place
}

const sentRoles = ['limit', 'offset', 'page', 'cursor', 'after'] as const
const readRoles = ['items', 'total', 'pages', 'next', 'more', 'last'] as const

/** The parameters that move a strategy from page to page, and its limit; those that are fixed are not among them. */
export function sentPlaces({ send }: Pagination): SentPlace[] {
  const places = send as Readonly<Partial<Record<SentPlace['role'], ParameterPlace>>>
  return sentRoles.flatMap((role) => (places[role] === undefined ? [] : [{ role, place: places[role] }]))
}

/** Everything a strategy reads of an answer; the items come first. */
export function readPlaces({ read }: Pagination): ReadPlace[] {
  const places = read as Readonly<Partial<Record<ReadPlace['role'], Place>>>
  return readRoles.flatMap((role) => (places[role] === undefined ? [] : [{ role, place: places[role] }]))
}

/** A strategy for an operation whose results are wrapped in the member `key`. */
export function strategyWithKey(strategy: Pagination, key: string | undefined): Pagination {
  const read = Object.fromEntries(readPlaces(strategy).map(({ role, place }) => [role, withKey(place, key)]))
  return { ...strategy, read } as unknown as Pagination
}
