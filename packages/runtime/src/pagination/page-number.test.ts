import { expect, test } from 'vitest'

import { pageNumber, type PageNumberDescriptor } from './page-number.ts'
import { inBody } from './in-body.ts'

const data = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

/** The number of the page that follows, and the total. */
function read(descriptor: Partial<PageNumberDescriptor>, body: unknown, query: object, sent?: unknown): unknown {
  const strategy = pageNumber({ page: 'page', items: '/data', ...descriptor })
  const { next, total } = strategy({ body, headers: new Headers() }, { query: { ...query }, body: sent, url: '' })
  return [next, total]
}

const to = (page: number): object => ({ query: { page } })

test.each<[string, Partial<PageNumberDescriptor>, body: unknown, query: object, next: object | undefined]>([
  ['nothing known: a first page', {}, { data: data(3) }, {}, to(2)],
  ['nothing known: a page', {}, { data: data(3) }, { page: 7 }, to(8)],
  ['a number as text', {}, { data: data(3) }, { page: '7' }, to(8)],
  ['nothing known: an empty page', {}, { data: [] }, { page: 7 }, undefined],
  ['null for an empty list', {}, { data: null }, {}, undefined],
  ['no body', {}, undefined, {}, undefined],

  ['pages: the first', { pages: '/pages' }, { data: data(3), pages: 3 }, {}, to(2)],
  ['pages: the last but one', { pages: '/pages' }, { data: data(3), pages: 3 }, { page: 2 }, to(3)],
  ['pages: the last', { pages: '/pages' }, { data: data(3), pages: 3 }, { page: 3 }, undefined],
  ['pages: beyond the last', { pages: '/pages' }, { data: data(3), pages: 3 }, { page: 4 }, undefined],
  ['pages: an empty page before the last', { pages: '/pages' }, { data: [], pages: 3 }, { page: 2 }, undefined],
  ['pages: none', { pages: '/pages' }, { data: data(1), pages: 0 }, {}, undefined],
  ['pages: not said', { pages: '/pages' }, { data: data(1) }, {}, to(2)],
  ['pages from 0: the first', { pages: '/pages', start: 0 }, { data: data(3), pages: 3 }, {}, to(1)],
  ['pages from 0: the last but one', { pages: '/pages', start: 0 }, { data: data(3), pages: 3 }, { page: 1 }, to(2)],
  ['pages from 0: the last', { pages: '/pages', start: 0 }, { data: data(3), pages: 3 }, { page: 2 }, undefined],

  ['next: there', { next: '/next' }, { data: data(3), next: 'https://a.example/?page=2' }, {}, to(2)],
  ['next: a number', { next: '/next' }, { data: data(3), next: 2 }, {}, to(2)],
  ['next: null', { next: '/next' }, { data: data(3), next: null }, {}, undefined],
  ['next: absent', { next: '/next' }, { data: data(3) }, {}, undefined],
  ['next: empty', { next: '/next' }, { data: data(3), next: '' }, {}, undefined],
  ['next: false', { next: '/next' }, { data: data(3), next: false }, {}, undefined],
  [
    'next there, but the last of the pages',
    { next: '/n', pages: '/p' },
    { data: data(3), n: 'x', p: 1 },
    {},
    undefined,
  ],
  [
    'next null, but not the last of the pages',
    { next: '/n', pages: '/p' },
    { data: data(3), n: null, p: 2 },
    {},
    undefined,
  ],

  ['total: more', { total: '/total' }, { data: data(10), total: 25 }, { page: 2 }, to(3)],
  ['total: a last page that is full', { total: '/total' }, { data: data(10), total: 20 }, { page: 2 }, undefined],
  ['total: a first page that is the last', { total: '/total' }, { data: data(4), total: 4 }, {}, undefined],
  [
    'total: a last page that is not full is not known',
    { total: '/total' },
    { data: data(5), total: 25 },
    { page: 3 },
    to(4),
  ],
  ['total with pages does not count', { total: '/total', pages: '/p' }, { data: data(9), total: 1, p: 3 }, {}, to(2)],
])('%s', (_, descriptor, body, query, next) => {
  const total = (body as { total?: number } | undefined)?.total
  expect(read({ total: '/total', ...descriptor }, body, query)).toEqual([next, total])
})

test.each<[string, query: object, count: number, next: object | undefined]>([
  ['the last page, which is not full', { page: 3 }, 5, undefined],
  ['a page that is not the last', { page: 2 }, 10, to(3)],
  ['a size of its own: nobody knows of how many', { page: 3, size: 7 }, 5, { query: { page: 4 } }],
  ['a size of its own, of which this is the last', { page: 5, size: 5 }, 5, undefined],
])('with the size of a page known: %s', (_, query, count, next) => {
  const descriptor = { total: '/total', size: 'size', limit: 10 }
  expect(read(descriptor, { data: data(count), total: 25 }, query)).toEqual([next, 25])
})

test.each<[sent: unknown, next: number]>([
  [undefined, 2],
  [{ filters: { a: 1 } }, 2],
  [{ page: 4 }, 5],
])('a number in the body %j leads to %i', (sent, next) => {
  expect(read({ page: '/page', in: inBody }, { data: data(3) }, { page: 99 }, sent)).toEqual([
    { body: { '/page': next } },
    undefined,
  ])
})

test('no list at the pointer is no page', () => {
  expect(() => read({}, { data: 'later' }, {})).toThrow('there is no list at /data')
})
