import { expect, test } from 'vitest'

import { link } from './link.ts'

const strategy = link({ items: '/_embedded/cards', next: '/_links/next/href', total: '/totalItems' })

function next(href: unknown, url = 'https://api.example.com/v1/cards?limit=2'): unknown {
  const body = { _embedded: { cards: [1] }, _links: { next: { href } } }
  return strategy({ body, headers: new Headers() }, { query: {}, body: undefined, url }).next?.url
}

test.each<[href: string, want: string]>([
  ['https://api.example.com/v1/cards?cursor=x', 'https://api.example.com/v1/cards?cursor=x'],
  ['/v1/cards?cursor=x', 'https://api.example.com/v1/cards?cursor=x'],
  ['/cards?cursor=x', 'https://api.example.com/cards?cursor=x'],
  ['?cursor=x', 'https://api.example.com/v1/cards?cursor=x'],
  ['cards?cursor=x', 'https://api.example.com/v1/cards?cursor=x'],
  ['./page/2', 'https://api.example.com/v1/page/2'],
  ['../v2/cards', 'https://api.example.com/v2/cards'],
  ['//other.example/cards', 'https://other.example/cards'],
  ['http://other.example/', 'http://other.example/'],
])('%s is %s', (href, want) => {
  expect(next(href)).toBe(want)
})

test.each([undefined, null, ''])('%j is the end', (href) => {
  expect(next(href)).toBe(undefined)
})

test.each([7, true, { href: 'x' }, ['x']])('%j is no address', (href) => {
  expect(() => next(href)).toThrow('there is no address at /_links/next/href')
})

test('what is no address at all is no page', () => {
  expect(() => next('https://[')).toThrow(TypeError)
})

test('items and total; a page without items may have a next', () => {
  const body = { _embedded: { cards: [] }, _links: { next: { href: '?c=1' } }, totalItems: 3 }
  const url = 'https://api.example.com/cards'
  expect(strategy({ body, headers: new Headers() }, { query: {}, body: undefined, url })).toEqual({
    items: [],
    total: 3,
    next: { url: `${url}?c=1` },
  })
})
