import type { JsonObject } from '@concord-api/model'
import { expect, test } from 'vitest'

import { client, library, pageText, sectionOf } from '../testing/guide-text.ts'

const limit = { in: 'query', name: 'limit' }
const pageOf = (way: JsonObject, more?: JsonObject) =>
  pageText(library({ pagination: { way } }, more), 'books/pagination')

/** The requests and answers of the trace, without empty lines. */
const trace = (text: string | undefined): string | undefined =>
  /```http\n([\s\S]*?)```/
    .exec(text ?? '')?.[1]
    ?.replaceAll(/\n+/g, '\n')
    .trim()

test('by offset: what is skipped, and where the total is', () => {
  const text = pageOf({
    style: 'offset',
    send: { offset: { in: 'query', name: 'skip' }, limit },
    read: { items: '/data', total: '/total' },
    limit: { default: 10, maximum: 1000, over: 'reject' },
  })
  expect(sectionOf(text, 'By offset')).toContain('It is over when you have as many items as `/total` says.')
  expect(text).toContain(
    'A page has 10 items unless you say otherwise. 1,000 items are the most: a request for more is refused.',
  )
  expect(trace(text)).toBe(`GET /v1/books?limit=2 HTTP/1.1
HTTP/1.1 200 OK
{ "data": [{ "id": "b_1", … }, { "id": "b_2", … }], "total": 5 }
GET /v1/books?limit=2&skip=2 HTTP/1.1
HTTP/1.1 200 OK
{ "data": [{ "id": "b_3", … }, { "id": "b_4", … }], "total": 5 }
GET /v1/books?limit=2&skip=4 HTTP/1.1
HTTP/1.1 200 OK
{ "data": [{ "id": "b_5", … }], "total": 5 }`)
})

test.each([
  {
    limit: { default: 30, maximum: 60, over: 'clamp' },
    says: 'A page has 30 items unless you say otherwise. 60 items are the most: whoever asks for more gets that many.',
  },
  {
    limit: { default: 50, maximum: 50, over: 'reject' },
    says: 'A page has 50 items, or as few as you ask for: a request for more is refused.',
  },
  { limit: { maximum: 5 }, says: '5 items are the most.' },
])('limits: $says', ({ limit: most, says }) => {
  const send = { offset: { in: 'query', name: 'skip' }, limit }
  expect(pageOf({ style: 'offset', send, read: { items: '/data' }, limit: most })).toContain(`\n\n${says}\n`)
})

test('by page number: a page of the usual size where it cannot be chosen', () => {
  const text = pageOf({
    style: 'page',
    send: { page: { in: 'query', name: 'page' }, fixed: { paged: 1 } },
    read: { items: '/data', pages: '/last' },
    start: 0,
    limit: { default: 15 },
  })
  expect(text).toContain('The last page is the one with the number at `/last`.')
  expect(trace(text)).toBe(`GET /v1/books?paged=1&page=0 HTTP/1.1
HTTP/1.1 200 OK
{ "data": [{ "id": "b_1", … }, { "id": "b_2", … }, … 13 more], "last": 3 }
GET /v1/books?paged=1&page=1 HTTP/1.1
HTTP/1.1 200 OK
{ "data": [{ "id": "b_16", … }, { "id": "b_17", … }, … 13 more], "last": 3 }
GET /v1/books?paged=1&page=2 HTTP/1.1
HTTP/1.1 200 OK
{ "data": [{ "id": "b_31", … }], "last": 3 }`)
})

test('by cursor: the next request has what the answer gave', () => {
  const text = pageOf({
    style: 'cursor',
    send: { cursor: { in: 'query', name: 'after' } },
    read: { items: '/data', next: '/next' },
  })
  expect(text).toContain('On the last page `/next` is missing, null or empty.')
  const [, given] = /"next": "(\w+)"/.exec(text ?? '') ?? []
  expect(given).toBeDefined()
  expect(
    trace(text)
      ?.split('\n')
      .filter((line) => line.startsWith('GET'))
      .slice(0, 2),
  ).toEqual(['GET /v1/books HTTP/1.1', `GET /v1/books?after=${given} HTTP/1.1`])
})

test('by a Link header: the address is asked for as it is', () => {
  const text = pageOf({ style: 'link', send: { limit }, read: { items: '', next: { in: 'link', at: 'next' } } })
  expect(text).toContain('The last page has no such link.')
  expect(trace(text)).toBe(`GET /v1/books?limit=2 HTTP/1.1
HTTP/1.1 200 OK
Link: <https://api.books.example/v1/books?limit=2&page=2>; rel="next"
[{ "id": 1 }, { "id": 2 }]
GET /v1/books?limit=2&page=2 HTTP/1.1
HTTP/1.1 200 OK
Link: <https://api.books.example/v1/books?limit=2&page=3>; rel="next"
[{ "id": 3 }, { "id": 4 }]
GET /v1/books?limit=2&page=3 HTTP/1.1
HTTP/1.1 200 OK
[{ "id": 5 }]`)
})

test('after the last item: the next request names it', () => {
  const text = pageOf({
    style: 'last-id',
    send: { after: { in: 'query', name: 'starting_after' }, limit },
    read: { items: '/data', last: '/data/-1/title', more: '/has_more' },
  })
  expect(text).toContain('The last page says so: `/has_more` is `false`.')
  expect(trace(text)).toContain('GET /v1/books?limit=2&starting_after=Emma-2 HTTP/1.1')
  expect(trace(text)).toContain('{ "data": [{ "title": "Emma-5", … }], "has_more": false }')
})

test('several ways of one style are told apart by their names', () => {
  const way = { style: 'offset', send: { offset: { in: 'query', name: 'a' } }, read: { items: '/data' } }
  const get = { operationId: 'other', 'x-operation': { pagination: 'other' }, responses: { 200: { description: '' } } }
  const text = pageText(
    library({ pagination: { way, other: way } }, { paths: { '/others': { get } } }),
    'books/pagination',
  )
  expect(text?.match(/^## .*/gm)).toEqual(['## By offset: way', '## By offset: other'])
})

test('the client: items, pages, and a cursor that is kept', () => {
  const way = {
    style: 'offset',
    send: { offset: { in: 'query', name: 'skip' }, limit },
    read: { items: '/data', total: '/total' },
  }
  const text = sectionOf(pageText(library({ pagination: { way } }), 'books/pagination', { client }), 'In the client')
  expect([...(text ?? '').matchAll(/```ts\n([\s\S]*?)\n```/g)].map(([, sample]) => sample)).toEqual([
    `import { createBooksClient } from '@acme/books-client'\n\nconst api = createBooksClient()`,
    'for await (const book of api.books.listBooks()) {\n  console.log(book)\n}',
    'const page = await api.books.listBooks({ limit: 50 })\nconsole.log(page.items, page.total)\nif (page.hasNext) console.log((await page.next())?.items)',
    'const first = await api.books.listBooks()\nconst kept = first.cursor\n\nconst rest = api.books.listBooks(undefined, { from: kept })\nfor await (const book of rest) console.log(book)',
  ])
})

test('without a paginated operation there is no page', () => {
  expect(pageText(library({}), 'books/pagination')).toBeUndefined()
})
