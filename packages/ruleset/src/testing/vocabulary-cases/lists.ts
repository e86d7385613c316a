import type { Changes } from '../changed-document.ts'
import { books, casesOf, type CoverageCase, wire } from './case.ts'

const window = `${wire}/pagination/window`
const page = '/components/schemas/BookPage/properties'
const count = '/components/parameters/Count'
const skip = '/components/parameters/Skip'
const place = (name: string): object => ({ in: 'query', name })
const limited = { limit: place('count') }

const strategy = (style: string, send: object, read: object, more: object = {}): Changes => ({
  [window]: { style, send: { ...limited, ...send }, read: { items: '/books', ...read }, ...more },
})
const members = (...names: readonly string[]): Changes =>
  Object.fromEntries(names.map((name) => [`${page}/${name}`, { type: name === 'more' ? 'boolean' : 'integer' }]))
const lacks = (name: string): Changes => ({ [`${page}/${name}`]: undefined })
const other = { [`${skip}/name`]: 'other' }

const pages: CoverageCase[] = [
  ...casesOf(
    'concord-pagination',
    {},
    {
      'wire.pagination.*.style = offset': { [`${books}/get/parameters/1`]: undefined },
      'wire.pagination.*.send.limit': { [`${books}/get/parameters/0`]: undefined },
      'wire.pagination.*.send.offset': { [`${skip}/schema/type`]: 'string' },
      'wire.pagination.*.read.items': { [`${page}/books`]: undefined },
      'wire.pagination.*.read.total': { [`${page}/total/type`]: 'string' },
      'wire.pagination.*.limit.default': { [`${count}/schema/default`]: 10 },
      'wire.pagination.*.limit.maximum': { [`${count}/schema/maximum`]: 100 },
      'wire.pagination.*.limit.over = reject': { [`${count}/schema/maximum`]: undefined },
    },
  ),
  ...casesOf(
    'concord-pagination',
    { ...strategy('page', { page: place('skip') }, { pages: '/pages', next: '/next' }), ...members('pages', 'next') },
    {
      'wire.pagination.*.style = page': other,
      'wire.pagination.*.send.page': { [`${skip}/schema/type`]: 'string' },
      'wire.pagination.*.read.pages': { [`${page}/pages/type`]: 'string' },
      'wire.pagination.*.read.next': lacks('next'),
    },
  ),
  ...casesOf(
    'concord-pagination',
    { ...strategy('cursor', { cursor: place('skip') }, { next: '/next', more: '/more' }), ...members('next', 'more') },
    {
      'wire.pagination.*.style = cursor': lacks('next'),
      'wire.pagination.*.send.cursor': other,
      'wire.pagination.*.read.more': { [`${page}/more/type`]: 'string' },
    },
  ),
  ...casesOf(
    'concord-pagination',
    { ...strategy('link', {}, { next: '/next' }), ...members('next') },
    {
      'wire.pagination.*.style = link': lacks('next'),
    },
  ),
  ...casesOf('concord-pagination', strategy('last-id', { after: place('skip') }, { last: '/books/-1/book_id' }), {
    'wire.pagination.*.style = last-id': { [`${page}/books/items`]: { type: 'object' } },
    'wire.pagination.*.send.after': other,
    'wire.pagination.*.read.last': { '/components/schemas/Book/properties/book_id': undefined },
  }),
  ...casesOf('concord-page-bounds', strategy('page', { page: place('skip') }, {}, { start: 0 }), {
    'wire.pagination.*.start': { [`${skip}/schema/minimum`]: 1 },
  }),
  ...casesOf('concord-page-bounds', strategy('offset', { offset: place('skip'), fixed: { count: 20 } }, {}), {
    'wire.pagination.*.send.fixed': { [`${count}/schema/enum`]: [10] },
  }),
  ...casesOf(
    'concord-page-bounds',
    { [`${window}/limit/over`]: 'clamp', [`${count}/schema/maximum`]: undefined },
    {
      'wire.pagination.*.limit.over = clamp': { [`${count}/schema/maximum`]: 50 },
    },
  ),
]

const limits = `${wire}/rateLimit`
const refusal = '/components/responses/TooManyRequests/headers'
const headers = '/components/headers'
const found = '/components/responses/Book/headers'

const rates: CoverageCase[] = [
  ...casesOf(
    'concord-rate-limit-values',
    {},
    {
      'wire.rateLimit.status': { '/paths': { '/books': { get: { operationId: 'listBooks', responses: {} } } } },
      'wire.rateLimit.reset.unit = delta-seconds': { [`${headers}/Reset/example`]: 1_767_225_660 },
    },
  ),
  ...casesOf(
    'concord-rate-limit-values',
    { [`${limits}/reset/unit`]: 'epoch-seconds' },
    {
      'wire.rateLimit.reset.unit = epoch-seconds': { [`${headers}/Reset/example`]: 30 },
    },
  ),
  ...casesOf(
    'concord-rate-limit-values',
    { [`${limits}/quota`]: 60 },
    { 'wire.rateLimit.quota': { [`${headers}/Limit/example`]: 50 } },
  ),
  ...casesOf(
    'concord-rate-limit-values',
    { [`${limits}/fields`]: 'ietf', [`${refusal}/RateLimit`]: {} },
    {
      'wire.rateLimit.fields = ietf': { [`${refusal}/RateLimit`]: undefined },
    },
  ),
  ...casesOf(
    'concord-rate-limit-headers',
    {},
    {
      'wire.rateLimit.limit': { [`${found}/RateLimit-Limit`]: undefined },
      'wire.rateLimit.remaining': { [`${found}/RateLimit-Remaining`]: undefined },
      'wire.rateLimit.reset.at': { [`${refusal}/RateLimit-Reset`]: undefined },
      'wire.rateLimit.retryAfter': { [`${refusal}/Retry-After`]: undefined },
    },
  ),
  ...['every', 'limited'].flatMap((on) =>
    casesOf(
      'concord-rate-limit-headers',
      { [`${limits}/reset/on`]: on },
      {
        [`wire.rateLimit.reset.on = ${on}`]: { [`${on === 'every' ? found : refusal}/RateLimit-Reset`]: undefined },
      },
    ),
  ),
]

export const listCases: readonly CoverageCase[] = [...pages, ...rates]
