import { expect, test } from 'vitest'

import { cursor } from './cursor.ts'
import { inBody } from './in-body.ts'

const strategy = cursor({ cursor: 'after', items: '/data', next: '/next', more: '/more', total: '/total' })
const request = { query: { after: 'a' }, body: undefined, url: '' }
const to = (after: unknown): object => ({ query: { after } })

test.each<[string, body: unknown, next: object | undefined]>([
  ['a cursor', { data: [1], next: 'b' }, to('b')],
  ['a number', { data: [1], next: 7 }, to(7)],
  ['an empty page with a cursor', { data: [], next: 'b' }, to('b')],
  ['null for an empty list, with a cursor', { data: null, next: 'b' }, to('b')],
  ['no cursor', { data: [1] }, undefined],
  ['null', { data: [1], next: null }, undefined],
  ['an empty cursor', { data: [1], next: '' }, undefined],
  ['a cursor and more', { data: [1], next: 'b', more: true }, to('b')],
  ['a cursor and no more', { data: [1], next: 'b', more: false }, undefined],
  ['more and no cursor', { data: [1], more: true }, undefined],
  ['no body', undefined, undefined],
])('%s', (_, body, next) => {
  expect(strategy({ body, headers: new Headers() }, request).next).toEqual(next)
})

test('items and total', () => {
  const body = { data: ['a', 'b'], total: 7 }
  expect(strategy({ body, headers: new Headers() }, request)).toMatchObject({ items: ['a', 'b'], total: 7 })
  expect(strategy({ body: { data: [], total: '7' }, headers: new Headers() }, request).total).toBe(undefined)
})

test('a cursor in the body may be anything', () => {
  const strategy = cursor({ cursor: '/page/after', items: '', next: '/-1/sort', in: inBody })
  const body = [{ sort: [1, 'a'] }, { sort: [2, 'b'] }]
  expect(strategy({ body, headers: new Headers() }, request)).toEqual({
    items: body,
    total: undefined,
    next: { body: { '/page/after': [2, 'b'] } },
  })
})

test('no list at the pointer is no page', () => {
  expect(() => strategy({ body: { next: 'b' }, headers: new Headers() }, request)).toThrow(/ at \/data$/)
})
