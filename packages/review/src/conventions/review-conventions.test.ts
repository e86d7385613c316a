import { expect, test } from 'vitest'

import { apiOfText as apiOf } from '../testing/review-texts.ts'
import { reviewConventions } from './review-conventions.ts'

/** Two lists and one item; `conventions` is YAML of what stands under `x-conventions`, indented by two. */
function document(wire: string, { list = '', get = '' }: { list?: string; get?: string } = {}): string {
  return `
openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
paths:
  /things:
    get:
      operationId: listThings
      ${list}
      responses: { '200': { description: Things. } }
  /parts:
    get:
      operationId: listParts
      ${list}
      responses: { '200': { description: Parts. } }
  /things/{id}:
    get:
      operationId: getThing
      ${get}
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: A thing. } }
${wire === '' ? '' : `x-conventions: { version: 1, wire: { ${wire} } }`}
`
}

const offset = (more = ''): string =>
  `pagination: { pages: { style: offset, send: { limit: { in: query, name: limit }, offset: { in: query, name: offset } }, read: { items: /data, total: /total } ${more} } }`
const cursor =
  'pagination: { pages: { style: cursor, send: { cursor: { in: query, name: cursor } }, read: { items: /data, next: /next } } }'
const paged = { list: 'x-operation: { pagination: pages }' }

/** `[rule, level, operations]` of each finding. */
function found(before: string, after: string): [string, string, number][] {
  return reviewConventions(apiOf(before), apiOf(after)).map(({ rule, level, operations }) => [
    rule,
    level,
    operations.length,
  ])
}

test.each<[title: string, before: string, after: string, want: [string, string]]>([
  ['another style', 'style: resource', 'style: rpc', ['convention-style-changed', 'breaking']],
  [
    'an envelope',
    'payload: { item: "" }',
    'payload: { item: /data, list: "" }',
    ['convention-payload-moved', 'breaking'],
  ],
  [
    'links',
    'hypermedia: { format: hal, links: /_links }',
    'hypermedia: { format: hal, links: /links }',
    ['convention-hypermedia-changed', 'breaking'],
  ],
  ['links, new', 'style: resource', 'hypermedia: { format: hal }', ['convention-hypermedia-changed', 'safe']],
  [
    'the version',
    'versioning: { in: path, value: v1 }',
    'versioning: { in: header, name: Version, value: v1 }',
    ['convention-versioning-changed', 'breaking'],
  ],
  [
    'the outcome',
    'outcome: { at: /status, success: [ok] }',
    'outcome: { at: /status, success: [success] }',
    ['convention-outcome-changed', 'breaking'],
  ],
  [
    'credentials',
    'credentials: { missing: 401, invalid: 401 }',
    'credentials: { missing: 401, invalid: 403 }',
    ['convention-credential-answer-changed', 'risky'],
  ],
  [
    'credentials, said',
    'credentials: { missing: 401 }',
    'credentials: { missing: 401, invalid: 403 }',
    ['convention-credential-answer-changed', 'safe'],
  ],
  [
    'an environment variable',
    'environment: { key: API_KEY }',
    'environment: { key: THINGS_KEY }',
    ['environment-variable-changed', 'breaking'],
  ],
  ['creation', 'create: { status: 201 }', 'create: { status: 200 }', ['convention-answer-changed', 'risky']],
  [
    'an unknown path',
    'protocol: { unknownPath: 404 }',
    'protocol: { unknownPath: 400 }',
    ['convention-answer-changed', 'risky'],
  ],
  [
    'a final state, gone',
    'accepted: { status: 202, state: /s, final: [done, failed] }',
    'accepted: { status: 202, state: /s, final: [done] }',
    ['convention-accepted-changed', 'breaking'],
  ],
  [
    'a final state, more',
    'accepted: { status: 202, state: /s, final: [done] }',
    'accepted: { status: 202, state: /s, final: [done, failed] }',
    ['convention-accepted-changed', 'safe'],
  ],
  [
    'updates',
    'update: { method: PATCH, semantics: merge-patch }',
    'update: { method: PATCH, semantics: replace }',
    ['convention-update-changed', 'breaking'],
  ],
  [
    'a lower quota',
    'rateLimit: { status: 429, quota: 300, window: PT1M }',
    'rateLimit: { status: 429, quota: 200, window: PT1M }',
    ['convention-rate-limit-changed', 'risky'],
  ],
  [
    'a higher quota',
    'rateLimit: { status: 429, quota: 300, window: PT1M }',
    'rateLimit: { status: 429, quota: 400, window: PT1M }',
    ['convention-rate-limit-changed', 'safe'],
  ],
  [
    'a longer window',
    'rateLimit: { status: 429, quota: 300, window: PT1M }',
    'rateLimit: { status: 429, quota: 300, window: PT1H }',
    ['convention-rate-limit-changed', 'risky'],
  ],
  [
    'a shorter window',
    'rateLimit: { status: 429, quota: 300, window: PT1M }',
    'rateLimit: { status: 429, quota: 300, window: PT30S }',
    ['convention-rate-limit-changed', 'safe'],
  ],
  [
    'the status of a limit',
    'rateLimit: { status: 429 }',
    'rateLimit: { status: 503 }',
    ['convention-rate-limit-signal-changed', 'breaking'],
  ],
  [
    'a header, gone',
    'rateLimit: { status: 429, remaining: { in: header, at: X-Left } }',
    'rateLimit: { status: 429 }',
    ['convention-rate-limit-signal-changed', 'risky'],
  ],
  [
    'a header, new',
    'rateLimit: { status: 429 }',
    'rateLimit: { status: 429, remaining: { in: header, at: X-Left } }',
    ['convention-rate-limit-signal-changed', 'safe'],
  ],
  [
    'the unit of a header',
    'rateLimit: { status: 429, reset: { in: header, at: R, unit: epoch-seconds } }',
    'rateLimit: { status: 429, reset: { in: header, at: R, unit: delta-seconds } }',
    ['convention-rate-limit-signal-changed', 'breaking'],
  ],
  [
    'an id of requests',
    'trace: { in: header, at: X-Trace }',
    'trace: { in: header, at: Trace-Id }',
    ['convention-trace-changed', 'risky'],
  ],
  [
    'the header of a key',
    'idempotency: { send: { in: header, name: Key } }',
    'idempotency: { send: { in: header, name: Idempotency-Key } }',
    ['convention-idempotency-changed', 'breaking'],
  ],
  [
    'a method without a key',
    'idempotency: { send: { in: header, name: Key }, methods: [POST, PATCH] }',
    'idempotency: { send: { in: header, name: Key }, methods: [POST] }',
    ['convention-idempotency-changed', 'breaking'],
  ],
  [
    'a key that lives shorter',
    'idempotency: { send: { in: header, name: Key }, expiry: P1D }',
    'idempotency: { send: { in: header, name: Key }, expiry: PT1H }',
    ['convention-idempotency-changed', 'risky'],
  ],
  ['null', 'nullMeans: absent', 'nullMeans: unknown', ['convention-null-changed', 'risky']],
  [
    'announcements',
    'deprecation: { sunset: { in: header, at: Sunset } }',
    'deprecation: { sunset: { in: header, at: X-End } }',
    ['convention-deprecation-changed', 'risky'],
  ],
  [
    'the end of a stream',
    'events: { end: "[DONE]" }',
    'events: { end: "[END]" }',
    ['convention-events-changed', 'breaking'],
  ],
  [
    'a signature',
    'webhooks: { signature: { algorithm: hmac-sha256, header: S, signed: "{body}", encoding: hex } }',
    'webhooks: { signature: { algorithm: hmac-sha512, header: S, signed: "{body}", encoding: hex } }',
    ['convention-webhook-signature-changed', 'breaking'],
  ],
  [
    'delivery',
    'webhooks: { delivery: at-most-once }',
    'webhooks: { delivery: at-least-once }',
    ['convention-webhook-delivery-changed', 'risky'],
  ],
  [
    'the message of errors',
    'errors: [{ when: { status: 4XX }, message: /error }]',
    'errors: [{ when: { status: 4XX }, message: /message }]',
    ['convention-error-shape-changed', 'breaking'],
  ],
  [
    'a code of errors, new',
    'errors: [{ when: { status: 4XX }, message: /error }]',
    'errors: [{ when: { status: 4XX }, message: /error, code: /code }]',
    ['convention-error-shape-changed', 'safe'],
  ],
  [
    'a shape, gone',
    'errors: [{ when: { status: 4XX }, message: /error }, { when: { status: 5XX }, message: /error }]',
    'errors: [{ when: { status: 4XX }, message: /error }]',
    ['convention-error-shape-changed', 'breaking'],
  ],
])('%s', (_, before, after, want) => {
  expect(found(document(before), document(after))).toEqual([[...want, 3]])
})

test.each<[title: string, before: [string, object?], after: [string, object?], want: [string, string, number][]]>([
  [
    'lists get pages',
    [offset()],
    [offset(), paged],
    [
      ['convention-pagination-added', 'breaking', 1],
      ['convention-pagination-added', 'breaking', 1],
    ],
  ],
  [
    'lists lose pages',
    [offset(), { list: 'x-operation: { pagination: pages }' }],
    [offset()],
    [
      ['convention-pagination-removed', 'breaking', 1],
      ['convention-pagination-removed', 'breaking', 1],
    ],
  ],
  [
    'another style of pages',
    [offset(), paged],
    [cursor, paged],
    [['convention-pagination-style-changed', 'breaking', 2]],
  ],
  [
    'items elsewhere',
    [offset(), paged],
    [offset().replace('/data', '/items'), paged],
    [['convention-pagination-place-changed', 'breaking', 2]],
  ],
  [
    'a parameter by another name',
    [offset(), paged],
    [offset().replace('name: offset', 'name: skip'), paged],
    [['convention-pagination-place-changed', 'breaking', 2]],
  ],
  [
    'a total, new',
    [offset().replace(', total: /total', ''), paged],
    [offset(), paged],
    [['convention-pagination-place-changed', 'safe', 2]],
  ],
  [
    'a lower maximum that is clamped',
    [offset(', limit: { maximum: 100, over: clamp }'), paged],
    [offset(', limit: { maximum: 50, over: clamp }'), paged],
    [['convention-page-limit-changed', 'risky', 2]],
  ],
  [
    'a lower maximum that refuses',
    [offset(', limit: { maximum: 100, over: reject }'), paged],
    [offset(', limit: { maximum: 50, over: reject }'), paged],
    [['convention-page-limit-changed', 'breaking', 2]],
  ],
  [
    'a higher maximum',
    [offset(', limit: { maximum: 100 }'), paged],
    [offset(', limit: { maximum: 500 }'), paged],
    [['convention-page-limit-changed', 'safe', 2]],
  ],
  [
    'more is refused',
    [offset(', limit: { maximum: 100, over: clamp }'), paged],
    [offset(', limit: { maximum: 100, over: reject }'), paged],
    [['convention-page-limit-changed', 'breaking', 2]],
  ],
  [
    'another default',
    [offset(', limit: { default: 10 }'), paged],
    [offset(', limit: { default: 20 }'), paged],
    [['convention-page-limit-changed', 'risky', 2]],
  ],
  [
    'a strategy by another name',
    [offset(), paged],
    [offset().replace('pages:', 'offset:'), { list: 'x-operation: { pagination: offset }' }],
    [],
  ],
  ['a strategy nobody uses', [offset()], [cursor], []],
  [
    'another key',
    ['payload: { item: "/{key}" }', { get: 'x-operation: { key: thing }' }],
    ['payload: { item: "/{key}" }', { get: 'x-operation: { key: item }' }],
    [['convention-payload-moved', 'breaking', 1]],
  ],
  [
    'another key of a list',
    [offset().replace('/data', '"/{key}"'), { list: 'x-operation: { pagination: pages, key: things }' }],
    [offset().replace('/data', '"/{key}"'), { list: 'x-operation: { pagination: pages, key: items }' }],
    [
      ['convention-payload-moved', 'breaking', 1],
      ['convention-payload-moved', 'breaking', 1],
    ],
  ],
  [
    'a request that is not harmless any more',
    ['style: resource', { get: 'x-operation: { idempotent: true }' }],
    ['style: resource', { get: 'x-operation: { idempotent: false }' }],
    [['convention-repeat-changed', 'risky', 1]],
  ],
  [
    'a way to choose, gone',
    [
      'select: { fields: { send: { in: query, name: fields }, format: comma, meaning: exact } }',
      { list: 'x-operation: { select: fields }' },
    ],
    ['style: resource'],
    [['convention-choice-changed', 'breaking', 2]],
  ],
  [
    'a way to order, otherwise',
    ['sort: { by: { send: { in: query, name: sort }, format: comma } }', { list: 'x-operation: { sort: by }' }],
    ['sort: { by: { send: { in: query, name: sort }, format: one } }', { list: 'x-operation: { sort: by }' }],
    [['convention-choice-changed', 'breaking', 2]],
  ],
  ['conventions, at last', [''], ['style: rpc'], [['conventions-declared', 'safe', 3]]],
  ['conventions, gone', ['style: rpc'], [''], [['conventions-removed', 'risky', 3]]],
  ['none', [''], [''], []],
  ['a place in its long form', ['payload: { item: /data }'], ['payload: { item: { in: body, at: /data } }'], []],
  [
    'the same in another order',
    ['errors: [{ when: { status: 4XX }, message: /a }, { when: { status: 500 }, message: /b }]'],
    ['errors: [{ message: /b, when: { status: 500 } }, { when: { status: 4XX }, message: /a }]'],
    [],
  ],
])('%s: %j', (_, before, after, want) => {
  expect(found(document(...before), document(...after))).toEqual(want)
})

test('a message says what it was, what it is, and what to do', () => {
  const before = document('rateLimit: { status: 429, quota: 300, window: PT1M }')
  const [finding] = reviewConventions(apiOf(before), apiOf(before.replace('300', '200')))
  expect(finding).toMatchObject({
    message:
      '`rateLimit.quota` was `300` and is `200` now: callers who stay within the old limit may be refused. Announce it, and give them time to slow down.',
    base: { pointer: '/x-conventions/wire/rateLimit/quota' },
    head: { pointer: '/x-conventions/wire/rateLimit/quota' },
    operations: ['getThing', 'listParts', 'listThings'],
  })
})

test('what asks nothing of callers is told without advice', () => {
  const before = document('rateLimit: { status: 429, quota: 300, window: PT1M }')
  const [finding] = reviewConventions(apiOf(before), apiOf(before.replace('300', '400')))
  expect(finding?.message).toBe('`rateLimit.quota` was `300` and is `400` now.')
})
