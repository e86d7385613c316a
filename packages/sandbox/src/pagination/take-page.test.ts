import type { Pagination } from '@concord-api/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { Collection } from '../records/collection.ts'
import { Refusal } from '../refusal.ts'
import type { Page, Role } from './page.ts'
import type { Source } from './source.ts'
import { takePage } from './take-page.ts'

const body = (at: string) => ({ in: 'body', at }) as const
const query = (name: string) => ({ in: 'query', name }) as const

const styles: readonly Pagination[] = [
  {
    style: 'offset',
    send: { offset: query('offset'), limit: query('limit') },
    read: { items: body('/data'), total: body('/total') },
  },
  { style: 'page', send: { page: query('page'), limit: query('limit') }, read: { items: body('/data') }, start: 1 },
  {
    style: 'cursor',
    send: { cursor: query('cursor'), limit: query('limit') },
    read: { items: body('/data'), next: body('/next') },
  },
  { style: 'link', send: { limit: query('limit') }, read: { items: body('/data'), next: { in: 'link', at: 'next' } } },
  {
    style: 'last-id',
    send: { after: query('after'), limit: query('limit') },
    read: { items: body('/data'), last: body('/data/-1/id') },
  },
]

function collectionOf(values: readonly number[]): Collection {
  const collection = new Collection('things')
  for (const value of values) add(collection, value)
  return collection
}

function add(collection: Collection, value: number): void {
  const sequence = collection.nextSequence()
  collection.put({ id: `t${sequence}`, parents: {}, sequence, value: { id: `t${sequence}`, value }, since: 0 })
}

function sourceOf(collection: Collection, sorted: boolean, accepts?: Source['accepts']): Source {
  const keys = sorted ? [{ property: 'value', descending: false }] : []
  return { sorted: collection.sorted(keys, false), keys, find: (id) => collection.get(id), accepts }
}

/** Every page, in turn; `between` happens after each. */
function walk(strategy: Pagination, limit: number, source: () => Source, between = (): void => {}): Page[] {
  const pages: Page[] = []
  let sent: Partial<Record<Role, number | string>> = { limit }
  for (let step = 0; step < 200; step++) {
    const page = takePage(strategy, (role) => sent[role], source())
    pages.push(page)
    if (page.turns.next === undefined) break
    sent = { limit, ...page.turns.next }
    between()
  }
  return pages
}

test.each(styles)('pages of the style $style hold every entry once and in order', (strategy) => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (values, limit, sorted) => {
        const collection = collectionOf(values)
        const source = sourceOf(collection, sorted)
        const pages = walk(strategy, limit, () => source)
        const all = pages.flatMap(({ entries }) => entries)
        expect(all).toEqual(source.sorted.items.map(({ entry }) => entry))
        expect(pages.every(({ entries, more }) => entries.length === limit || !more)).toBe(true)
      },
    ),
  )
})

test.each(styles.filter(({ style }) => style === 'cursor' || style === 'link' || style === 'last-id'))(
  'entries that come in between neither shift nor repeat what a $style leads to',
  (strategy) => {
    const collection = collectionOf([5, 1, 4, 2, 3])
    const before = [...sourceOf(collection, true).sorted.items].map(({ entry }) => entry.id)
    const pages = walk(
      strategy,
      2,
      () => sourceOf(collection, true),
      () => add(collection, 0),
    )
    const seen = pages.flatMap(({ entries }) => entries.map(({ id }) => id))
    expect(seen.filter((id) => before.includes(id))).toEqual(before)
    expect(new Set(seen).size).toBe(seen.length)
  },
)

test('a cursor leads on although its entry is gone', () => {
  const collection = collectionOf([1, 2, 3, 4])
  const strategy = styles[2] as Pagination
  const first = takePage(strategy, (role) => (role === 'limit' ? 2 : undefined), sourceOf(collection, true))
  collection.delete('t2')
  const second = takePage(strategy, (role) => (role === 'cursor' ? first.cursor : 2), sourceOf(collection, true))
  expect(second.entries.map(({ id }) => id)).toEqual(['t3', 't4'])
})

test('filtered pages are counted', () => {
  const source = sourceOf(collectionOf([1, 2, 3, 4, 5]), false, ({ value }) => (value['value'] as number) % 2 === 1)
  const page = takePage(styles[0] as Pagination, (role) => ({ limit: 2, offset: 1 })[role as 'limit'], source)
  expect(page).toMatchObject({ total: 3, offset: 1, limit: 2, more: false, pages: 2 })
  expect(page.entries.map(({ id }) => id)).toEqual(['t3', 't5'])
})

test.each([
  { over: 'clamp', asked: 500, limit: 60 },
  { over: 'clamp', asked: 0, limit: 60 },
  { over: 'clamp', asked: 5, limit: 5 },
  { over: 'reject', asked: 60, limit: 60 },
] as const)('a limit of $asked is $limit where the maximum of 60 has $over', ({ over, asked, limit }) => {
  const strategy = { ...(styles[0] as Pagination), limit: { default: 30, maximum: 60, over } } as Pagination
  expect(
    takePage(strategy, (role) => (role === 'limit' ? asked : undefined), sourceOf(collectionOf([1]), false)).limit,
  ).toBe(limit)
})

test('a limit over the maximum is refused', () => {
  const strategy = { ...(styles[0] as Pagination), limit: { maximum: 60, over: 'reject' } } as Pagination
  expect(() => takePage(strategy, () => 61, sourceOf(collectionOf([1]), false))).toThrow(Refusal)
})

test.each(['', 'x', 'e30', '%', 'eyJ2YWx1ZXMiOltdLCJzZXF1ZW5jZSI6MX0'])('%j is a cursor or refused', (cursor) => {
  const take = (): Page =>
    takePage(styles[2] as Pagination, (role) => (role === 'cursor' ? cursor : 2), sourceOf(collectionOf([1]), true))
  if (cursor === '') expect(take().entries).toHaveLength(1)
  else expect(take).toThrow(Refusal)
})
