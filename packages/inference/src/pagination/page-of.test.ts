import { expect, test } from 'vitest'

import { apiWithList, type ListText, objectWith, records, text, whole, yesNo } from '../testing/list-document.ts'
import { pageOf } from './page-of.ts'

/** A style, what moves, and what is read, with the places in the body by their pointers alone. */
interface Expected {
  readonly style: string
  readonly by?: string
  readonly read: Readonly<Record<string, string>>
}

const time = { type: 'string', format: 'date-time' }
const limit = { limit: whole }

const cases: readonly (ListText & { readonly title: string; readonly expected: Expected | undefined })[] = [
  {
    title: 'page numbers',
    query: { page: whole, per_page: whole },
    body: records,
    expected: { style: 'page', by: 'page', read: { items: '' } },
  },
  {
    title: 'page numbers in brackets, with what there is in all',
    query: { 'page[number]': whole, 'page[size]': whole },
    body: objectWith({ data: records, meta: objectWith({ total_pages: whole, total_results: whole }) }),
    expected: {
      style: 'page',
      by: 'page[number]',
      read: { items: '/data', pages: '/meta/total_pages', total: '/meta/total_results' },
    },
  },
  {
    title: 'a page that is a cursor',
    query: { page: text, limit: whole },
    body: objectWith({ data: records, has_more: yesNo, next_page: text }),
    expected: { style: 'cursor', by: 'page', read: { items: '/data', next: '/next_page', more: '/has_more' } },
  },
  {
    title: 'page numbers beside a next page that is a number',
    query: { page: whole },
    body: objectWith({ data: records, next_page: whole }),
    expected: { style: 'page', by: 'page', read: { items: '/data' } },
  },
  {
    title: 'an offset',
    query: { offset: whole, limit: whole },
    body: objectWith({ items: records, total: whole }),
    expected: { style: 'offset', by: 'offset', read: { items: '/items', total: '/total' } },
  },
  {
    title: 'an offset of another name',
    query: { $skip: whole, $top: whole },
    body: objectWith({ value: records }),
    expected: { style: 'offset', by: '$skip', read: { items: '/value' } },
  },
  { title: 'a start that is a time', query: { start: time, limit: whole }, body: records, expected: undefined },
  {
    title: 'an offset that is a token',
    query: { offset: text, limit: whole },
    body: objectWith({ data: records, next_page: objectWith({ offset: text, path: text }) }),
    expected: { style: 'cursor', by: 'offset', read: { items: '/data', next: '/next_page/offset' } },
  },
  {
    title: 'a token that is sent as it came',
    query: { pageToken: text, maxResults: whole },
    body: objectWith({ items: records, nextPageToken: text }),
    expected: { style: 'cursor', by: 'pageToken', read: { items: '/items', next: '/nextPageToken' } },
  },
  {
    title: 'a cursor deep in the answer',
    query: { cursor: text, ...limit },
    body: objectWith({ ok: yesNo, channels: records, response_metadata: objectWith({ next_cursor: text }) }),
    expected: { style: 'cursor', by: 'cursor', read: { items: '/channels', next: '/response_metadata/next_cursor' } },
  },
  {
    title: 'the last id, which the answer names',
    query: { after: text, before: text, limit: whole },
    body: objectWith({ data: records, first_id: text, last_id: text, has_more: yesNo }),
    expected: { style: 'cursor', by: 'after', read: { items: '/data', next: '/last_id', more: '/has_more' } },
  },
  {
    title: 'the last id, which it does not',
    query: { starting_after: text, ending_before: text, limit: whole },
    body: objectWith({ data: records, has_more: yesNo }),
    expected: {
      style: 'last-id',
      by: 'starting_after',
      read: { items: '/data', last: '/data/-1/id', more: '/has_more' },
    },
  },
  {
    title: 'only backwards: what comes before is no next page',
    query: { ending_before: text, limit: whole },
    body: objectWith({ data: records, has_more: yesNo }),
    expected: undefined,
  },
  {
    title: 'the id of what an item is about, as paths name it',
    path: '/shelves/{shelf_id}/readers',
    query: { after: text, limit: whole },
    body: { type: 'array', items: objectWith({ id: text, user_id: text, since: time }) },
    paths: { '/shelves/{shelf_id}/readers/{user_id}': { get: { responses: {} } } },
    expected: { style: 'last-id', by: 'after', read: { items: '', last: '/-1/user_id' } },
  },
  {
    title: 'the id of the object an item is about',
    path: '/shelves/{shelf_id}/readers',
    query: { after: text, limit: whole },
    body: { type: 'array', items: objectWith({ nick: text, user: objectWith({ id: text }) }) },
    paths: { '/shelves/{shelf_id}/readers/{user_id}': { get: { responses: {} } } },
    expected: { style: 'last-id', by: 'after', read: { items: '', last: '/-1/user/id' } },
  },
  {
    title: 'messages around one run back from now',
    query: { around: text, before: text, after: text, limit: whole },
    body: records,
    expected: { style: 'last-id', by: 'before', read: { items: '', last: '/-1/id' } },
  },
  {
    title: 'times, where the answer says that there is more',
    path: '/books/pinned',
    query: { before: time, limit: whole },
    body: objectWith({
      items: { type: 'array', items: objectWith({ pinned_at: time, book: objectWith({ id: text }) }) },
      has_more: yesNo,
    }),
    expected: {
      style: 'last-id',
      by: 'before',
      read: { items: '/items', last: '/items/-1/pinned_at', more: '/has_more' },
    },
  },
  {
    title: 'times that only narrow',
    query: { before: time, since: time, limit: whole },
    body: records,
    expected: undefined,
  },
  {
    title: 'times beside page numbers',
    query: { since: time, page: whole },
    body: records,
    expected: { style: 'page', by: 'page', read: { items: '' } },
  },
  {
    title: 'the address of the next page',
    query: limit,
    body: objectWith({
      _embedded: objectWith({ books: records }),
      _links: objectWith({ next: objectWith({ href: text }) }),
    }),
    expected: { style: 'link', read: { items: '/_embedded/books', next: '/_links/next/href' } },
  },
  {
    title: 'a Link header, and a cursor that comes from it',
    query: { after: text, per_page: whole },
    headers: ['Link'],
    body: records,
    expected: { style: 'link', by: 'after', read: { items: '', next: 'Link' } },
  },
  {
    title: 'a Link header that only the parameter tells of',
    query: { after: text, per_page: whole },
    descriptions: { after: 'A cursor, as given in the [Link header](https://example.com).' },
    body: records,
    expected: { style: 'link', by: 'after', read: { items: '', next: 'Link' } },
  },
  {
    title: 'a token that only the address of the next page has, beside the key of the items',
    query: { Page: whole, PageSize: whole, PageToken: text },
    body: objectWith({ books: records, meta: objectWith({ key: text, next_page_url: { ...text, format: 'uri' } }) }),
    expected: { style: 'link', by: 'PageToken', read: { items: '/books', next: '/meta/next_page_url' } },
  },
  {
    title: 'a search with its page in the body',
    method: 'post',
    path: '/books/search',
    requestBody: objectWith({ page: whole, per_page: whole }),
    body: objectWith({ data: records, total: whole }),
    expected: { style: 'page', by: '/page', read: { items: '/data', total: '/total' } },
  },
  {
    title: 'a creation that answers a list',
    method: 'post',
    requestBody: objectWith({ page: whole }),
    operation: { operationId: 'addBooks' },
    body: objectWith({ data: records }),
    expected: undefined,
  },
  { title: 'a limit alone', query: limit, body: records, expected: undefined },
  { title: 'no list', query: { page: whole }, body: objectWith({ name: text }), expected: undefined },
  {
    title: 'the list that the path names, among others',
    path: '/books/search',
    query: { offset: whole, limit: whole },
    body: objectWith({ authors: records, books: records, messages: records, total_results: whole }),
    expected: { style: 'offset', by: 'offset', read: { items: '/books', total: '/total_results' } },
  },
  {
    title: 'the list that is counted, among others',
    path: '/compare/{range}',
    query: { page: whole, per_page: whole },
    operation: { operationId: 'compare' },
    body: objectWith({ pages: records, files: records, total_pages_read: whole, total_files: whole }),
    expected: { style: 'page', by: 'page', read: { items: '/files', total: '/total_files' } },
  },
  {
    title: 'lists in alternatives',
    query: { page: whole },
    body: { oneOf: [records, { type: 'array', items: { type: 'string' } }] },
    expected: { style: 'page', by: 'page', read: { items: '' } },
  },
]

test.each(cases)('$title', ({ expected, ...list }) => {
  const api = apiWithList(list)
  const [operation] = api.operations
  const page = operation && pageOf(api, operation)
  if (page === undefined || expected === undefined) {
    expect(page).toBe(expected)
    return
  }
  const by = Object.entries(page.send).find(([role]) => role !== 'limit')?.[1].name
  const read = Object.fromEntries(
    Object.entries(page.read).map(([role, { in: where, at }]) => [role, where === 'link' ? 'Link' : at]),
  )
  expect({ style: page.style, ...(by === undefined ? {} : { by }), read }).toEqual(expected)
})
