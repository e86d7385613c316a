import type { Pagination } from '@concord-api/model'

import { Refusal } from '../refusal.ts'
import { positionOf } from '../records/order.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { Page, Role } from './page.ts'
import { count, type Source, sliceAfter, sliceFrom } from './source.ts'

/** What a request for a page sends, by role; undefined what it leaves out. */
export type Sent = (role: Role) => unknown

/** The size of a page where nothing else is said. */
const ordinaryLimit = 20

/**
 * A page of a list in the way a strategy has it.
 * @throws {Refusal} for a limit that is refused, or a cursor that is none.
 */
export function takePage(strategy: Pagination, sent: Sent, source: Source): Page {
  const limit = limitOf(strategy, sent('limit'))
  if (strategy.style === 'offset') return byOffset(strategy, source, whole(sent('offset'), 0), limit)
  if (strategy.style === 'page') {
    const start = strategy.start ?? 1
    const number = Math.max(start, whole(sent('page'), start))
    return byNumber(source, number, start, limit)
  }
  if (strategy.style === 'last-id') return afterEntry(strategy, source, sent('after'), limit)
  return afterCursor(strategy, source, sent('cursor'), limit)
}

/** A whole list as its only page. */
export function wholeList(source: Source): Page {
  const { entries } = sliceAfter(source, 0, Number.POSITIVE_INFINITY)
  return { ...nowhere, entries, total: entries.length, limit: entries.length, offset: 0, more: false }
}

const nowhere = { number: undefined, pages: undefined, turns: {}, cursor: undefined } as const

const whole = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

function limitOf({ limit: declared }: Pagination, value: unknown): number {
  const maximum = declared?.maximum
  const asked = whole(value, declared?.default ?? Math.min(ordinaryLimit, maximum ?? ordinaryLimit))
  if (declared?.over === 'clamp' && maximum !== undefined && (asked > maximum || asked < 1)) return maximum
  if (maximum !== undefined && asked > maximum) {
    const message = `limit must be at most ${maximum}`
    throw new Refusal('invalid-request', message, {
      fields: [{ in: 'query', name: 'limit', message, code: 'maximum' }],
    })
  }
  return Math.max(1, asked)
}

function byOffset(strategy: Pagination, source: Source, offset: number, limit: number): Page {
  const counts = 'total' in strategy.read && strategy.read.total !== undefined
  const { entries, more, total } = sliceAfter(source, offset, limit, counts)
  const last = total === undefined ? undefined : Math.max(0, Math.floor((total - 1) / limit) * limit)
  return {
    ...nowhere,
    entries,
    total,
    limit,
    offset,
    more,
    pages: total === undefined ? undefined : Math.max(1, Math.ceil(total / limit)),
    turns: {
      first: { offset: 0, limit },
      ...(last !== undefined && { last: { offset: last, limit } }),
      ...(offset > 0 && { prev: { offset: Math.max(0, offset - limit), limit } }),
      ...(more && { next: { offset: offset + limit, limit } }),
    },
  }
}

function byNumber(source: Source, number: number, start: number, limit: number): Page {
  const offset = (number - start) * limit
  const { entries, more, total = 0 } = sliceAfter(source, offset, limit, true)
  const pages = Math.max(1, Math.ceil(total / limit))
  return {
    ...nowhere,
    entries,
    total,
    limit,
    offset,
    number,
    pages,
    more,
    turns: {
      first: { page: start },
      last: { page: start + pages - 1 },
      ...(number > start && { prev: { page: number - 1 } }),
      ...(more && { next: { page: number + 1 } }),
    },
  }
}

function afterCursor(strategy: Pagination, source: Source, cursor: unknown, limit: number): Page {
  let from = 0
  if (typeof cursor === 'string' && cursor !== '') {
    const position = decodeCursor(cursor, source.keys.length)
    if (position === undefined) throw notFrom('cursor')
    from = source.sorted.position(position)
    // The entry itself was given; an entry that took its place was not.
    if (source.sorted.items[from]?.entry.sequence === position.sequence) from++
  }
  const { entries, more } = sliceFrom(source, from, limit)
  const last = entries.at(-1)
  const next = more && last !== undefined ? encodeCursor(positionOf(last, source.keys)) : undefined
  const total = 'total' in strategy.read && strategy.read.total !== undefined ? count(source) : undefined
  return {
    ...nowhere,
    entries,
    total,
    limit,
    offset: undefined,
    more,
    cursor: next,
    turns: { first: { limit }, ...(next !== undefined && { next: { cursor: next, limit } }) },
  }
}

function afterEntry(strategy: Pagination, source: Source, id: unknown, limit: number): Page {
  let from = 0
  if (id !== undefined && id !== '') {
    const seen = source.find(String(id))
    if (seen === undefined) throw notFrom('after')
    from = source.sorted.position(positionOf(seen, source.keys)) + 1
  }
  const { entries, more } = sliceFrom(source, from, limit)
  const last = entries.at(-1)
  return {
    ...nowhere,
    entries,
    total: 'total' in strategy.read && strategy.read.total !== undefined ? count(source) : undefined,
    limit,
    offset: undefined,
    more,
    turns: { first: { limit }, ...(more && last !== undefined && { next: { after: last.id, limit } }) },
  }
}

function notFrom(role: Role): Refusal {
  const message = `${role} does not come from a page of this list`
  return new Refusal('invalid-request', message, { fields: [{ in: 'query', name: role, message, code: 'cursor' }] })
}
