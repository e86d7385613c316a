import { expect, test } from 'vitest'

import { lastId, type LastIdDescriptor } from './last-id.ts'
import { inBody } from './in-body.ts'

const books = (count: number): object[] => Array.from({ length: count }, (_, i) => ({ id: `book_${i}` }))

function next(descriptor: Partial<LastIdDescriptor>, body: unknown, query: object = {}, sent?: unknown): unknown {
  const strategy = lastId({ after: 'starting_after', items: '/data', last: '/data/-1/id', ...descriptor })
  return strategy({ body, headers: new Headers() }, { query: { ...query }, body: sent, url: '' }).next
}

const to = (id: string): object => ({ query: { starting_after: id } })

test.each<[string, Partial<LastIdDescriptor>, body: unknown, query: object, want: object | undefined]>([
  ['more', { more: '/more' }, { data: books(2), more: true }, {}, to('book_1')],
  [
    'more, with fewer than asked for',
    { more: '/more', limit: 'limit' },
    { data: books(2), more: true },
    { limit: 9 },
    to('book_1'),
  ],
  ['no more', { more: '/more' }, { data: books(2), more: false }, {}, undefined],
  ['more, but nothing came', { more: '/more' }, { data: [], more: true }, {}, undefined],
  ['more is not said', { more: '/more' }, { data: books(2) }, {}, to('book_1')],
  [
    'more is not said, with fewer than asked for',
    { more: '/more', limit: 'limit' },
    { data: books(2) },
    { limit: 3 },
    undefined,
  ],
  ['an empty page', {}, { data: [] }, {}, undefined],
  ['a page', {}, { data: books(2) }, {}, to('book_1')],
  ['as many as asked for', { limit: 'limit' }, { data: books(3) }, { limit: 3 }, to('book_2')],
  ['fewer than asked for', { limit: 'limit' }, { data: books(2) }, { limit: 3 }, undefined],
  ['fewer than asked for, as text', { limit: 'limit' }, { data: books(2) }, { limit: '3' }, undefined],
  [
    'fewer than asked for, which is more than there may be',
    { limit: 'limit', maximum: 2 },
    { data: books(2) },
    { limit: 9 },
    to('book_1'),
  ],
  ['fewer than there may be', { limit: 'limit', maximum: 3 }, { data: books(2) }, { limit: 9 }, undefined],
  ['no number asked for', { limit: 'limit' }, { data: books(2) }, {}, to('book_1')],
  ['a number nobody knows the parameter of', {}, { data: books(2) }, { limit: 3 }, to('book_1')],
  ['no body', {}, undefined, {}, undefined],
])('%s', (_, descriptor, body, query, want) => {
  expect(next(descriptor, body, query)).toEqual(want)
})

test('parameters in the body', () => {
  const descriptor: Partial<LastIdDescriptor> = { after: '/page/after', limit: '/page/size', in: inBody }
  expect(next(descriptor, { data: books(2) }, {}, { page: { size: 2 } })).toEqual({ body: { '/page/after': 'book_1' } })
  expect(next(descriptor, { data: books(2) }, {}, { page: { size: 3 } })).toBe(undefined)
})

test('items without an id are no page: the list would seem to end there', () => {
  expect(() => next({}, { data: [{ name: 'a' }] })).toThrow('there is nothing at /data/-1/id')
  expect(next({ more: '/more' }, { data: [{ name: 'a' }], more: false })).toBe(undefined)
})
