import { expect, test } from 'vitest'

import { offset } from './offset.ts'
import { inBody } from './in-body.ts'

const read = offset({ offset: 'skip', items: '/data', total: '/meta/total' })
const body = (count: number, total?: unknown): object => ({
  data: Array.from({ length: count }, (_, i) => i),
  meta: { total },
})

test.each<[string, unknown, query: object, count: number, total: number | undefined, next: object | undefined]>([
  ['a first page', body(2, 5), {}, 2, 5, { skip: 2 }],
  ['a page in the middle', body(2, 5), { skip: 2 }, 2, 5, { skip: 4 }],
  ['the last page', body(1, 5), { skip: 4 }, 1, 5, undefined],
  ['fewer than the limit, and not the last', body(1, 5), { skip: 2, limit: 2 }, 1, 5, { skip: 3 }],
  ['more than the total', body(2, 1), {}, 2, 1, undefined],
  ['a total that shrank below what was skipped', body(2, 3), { skip: 4 }, 2, 3, undefined],
  ['an empty page before the total', body(0, 9), { skip: 4 }, 0, 9, undefined],
  ['no total', body(2), { skip: 2 }, 2, undefined, { skip: 4 }],
  ['no total and an empty page', body(0), { skip: 2 }, 0, undefined, undefined],
  ['a total that is no number', body(2, '5'), {}, 2, undefined, { skip: 2 }],
  ['null for an empty list', { data: null, meta: { total: 0 } }, {}, 0, 0, undefined],
  ['no body', undefined, {}, 0, undefined, undefined],
])('%s', (_, page, query, count, total, next) => {
  const reading = read({ body: page, headers: new Headers() }, { query: { ...query }, body: undefined, url: '' })
  expect(reading.items).toHaveLength(count)
  expect(reading).toMatchObject({ total, next: next && { query: next } })
})

test.each<[string, unknown]>([
  ['nothing at the pointer', { items: [] }],
  ['no list at the pointer', { data: { 0: 'a' } }],
  ['text', 'Down for maintenance'],
])('%s is no page: it throws, for the list would seem to end there', (_, page) => {
  expect(() => read({ body: page, headers: new Headers() }, { query: {}, body: undefined, url: '' })).toThrow(
    / at \/data$/,
  )
})

test.each<[sent: unknown, next: number]>([
  [undefined, 2],
  [{}, 2],
  [{ page: { skip: 4, size: 2 } }, 6],
])('an offset in the body %j leads to %i', (sent, next) => {
  const read = offset({ offset: '/page/skip', items: '/data', in: inBody })
  const reading = read({ body: body(2), headers: new Headers() }, { query: {}, body: sent, url: '' })
  expect(reading.next).toEqual({ body: { '/page/skip': next } })
})
