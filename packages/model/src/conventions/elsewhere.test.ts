import { expect, test } from 'vitest'

import { createApi } from '../create-api.ts'
import { readPlaces, sentPlaces } from './strategy-places.ts'
import { validateConventions } from './validate-conventions.ts'

/*
 * The conventions of well-known families of APIs can be declared as they are. What stands here is how such an API pages,
 * fails, refuses and limits; each declaration must be valid and come back as it was meant.
 */

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

const families = [
  {
    family: 'Link header, limit by the hour (GitHub)',
    wire: {
      versioning: { in: 'header', name: 'X-GitHub-Api-Version', value: '2022-11-28' },
      errors: [
        {
          when: { status: 'default' },
          message: '/message',
          fields: { at: '/errors', as: 'list', name: '/field', message: '/message' },
        },
      ],
      pagination: {
        page: {
          style: 'link',
          send: { limit: { in: 'query', name: 'per_page' } },
          read: { items: '', next: { in: 'link', at: 'next' } },
          limit: { default: 30, maximum: 100, over: 'clamp' },
        },
      },
      rateLimit: {
        status: [403, 429],
        quota: 5000,
        window: 'PT1H',
        scope: 'user',
        limit: { in: 'header', at: 'x-ratelimit-limit' },
        remaining: { in: 'header', at: 'x-ratelimit-remaining' },
        reset: { in: 'header', at: 'x-ratelimit-reset', unit: 'epoch-seconds' },
        retryAfter: { in: 'header', at: 'retry-after' },
      },
      trace: { in: 'header', at: 'x-github-request-id' },
      protocol: { unknownPath: 404, malformedBody: 400, unsupportedMediaType: 415 },
      validation: 422,
    },
    sent: ['limit query per_page'],
    read: ['items body ', 'next link next'],
  },
  {
    family: 'last id, idempotency keys (Stripe)',
    wire: {
      versioning: { in: 'header', name: 'Stripe-Version', value: '2026-01-01' },
      errors: [
        {
          when: { status: 'default' },
          message: '/error/message',
          code: '/error/code',
          type: '/error/type',
          fields: { at: '/error', as: 'list', name: '/param' },
        },
      ],
      update: { method: 'POST', semantics: 'sparse', onNull: 'unspecified' },
      delete: { status: 200 },
      pagination: {
        list: {
          style: 'last-id',
          send: { after: { in: 'query', name: 'starting_after' }, limit: { in: 'query', name: 'limit' } },
          read: { items: '/data', last: '/data/-1/id', more: '/has_more' },
          limit: { default: 10, maximum: 100, over: 'reject' },
        },
      },
      idempotency: { send: { in: 'header', name: 'Idempotency-Key' }, methods: ['POST'], expiry: 'PT24H' },
      select: { expand: { send: { in: 'query', name: 'expand' }, format: 'list', meaning: 'expand' } },
      trace: { in: 'header', at: 'Request-Id' },
      protocol: { unknownPath: 404 },
      validation: 400,
    },
    sent: ['limit query limit', 'after query starting_after'],
    read: ['items body /data', 'more body /has_more', 'last body /data/-1/id'],
  },
  {
    family: 'page tokens, field masks, request ids (Google AIP)',
    wire: {
      errors: [
        {
          when: { status: 'default' },
          message: '/error/message',
          code: '/error/status',
          fields: { at: '/error/details', as: 'list' },
        },
      ],
      update: { method: 'PATCH', semantics: 'mask', mask: { in: 'query', name: 'update_mask' } },
      accepted: { status: 200, monitor: '/name' },
      pagination: {
        token: {
          style: 'cursor',
          send: { cursor: { in: 'query', name: 'page_token' }, limit: { in: 'query', name: 'page_size' } },
          read: { items: '/{key}', next: '/next_page_token', total: '/total_size' },
          limit: { over: 'clamp' },
        },
      },
      sort: { order: { send: { in: 'query', name: 'order_by' }, format: 'comma' } },
      filter: { expression: { style: 'expression', send: { in: 'query', name: 'filter' } } },
      idempotency: { send: { in: 'query', name: 'request_id' } },
      select: { view: { send: { in: 'query', name: 'read_mask' }, format: 'comma', meaning: 'exact' } },
      protocol: { unknownPath: 404, malformedBody: { status: 400, code: 'INVALID_ARGUMENT' } },
      validation: { status: 400, code: 'INVALID_ARGUMENT' },
    },
    sent: ['limit query page_size', 'cursor query page_token'],
    read: ['items body /books', 'total body /total_size', 'next body /next_page_token'],
  },
  {
    family: 'OData (Microsoft Graph)',
    wire: {
      versioning: { in: 'path', value: 'v1.0' },
      errors: [{ when: { status: 'default' }, message: '/error/message', code: '/error/code' }],
      pagination: {
        odata: {
          style: 'link',
          send: { limit: { in: 'query', name: '$top' } },
          read: { items: '/value', next: '/@odata.nextLink', total: '/@odata.count' },
        },
      },
      select: {
        select: { send: { in: 'query', name: '$select' }, format: 'comma', meaning: 'exact' },
        expand: { send: { in: 'query', name: '$expand' }, format: 'comma', meaning: 'expand' },
      },
      sort: { orderby: { send: { in: 'query', name: '$orderby' }, format: 'comma' } },
      filter: { filter: { style: 'expression', send: { in: 'query', name: '$filter' } } },
      rateLimit: { status: 429, retryAfter: { in: 'header', at: 'Retry-After' } },
      trace: { in: 'header', at: 'request-id' },
      protocol: {
        unknownPath: 404,
        methodNotAllowed: 405,
        notImplemented: 501,
        notAcceptable: 406,
        malformedBody: 400,
        unsupportedMediaType: 415,
        contentTooLarge: 413,
      },
      validation: 400,
    },
    sent: ['limit query $top'],
    read: ['items body /value', 'total body /@odata.count', 'next body /@odata.nextLink'],
  },
  {
    family: 'problem details, deltas (Zalando)',
    wire: {
      errors: [
        {
          when: { status: 'default' },
          mediaType: 'application/problem+json',
          title: '/title',
          detail: '/detail',
          type: '/type',
          message: '/detail',
        },
      ],
      pagination: {
        cursor: { style: 'link', send: {}, read: { items: '/items', next: '/next' } },
      },
      rateLimit: {
        status: 429,
        reset: { in: 'header', at: 'X-RateLimit-Reset', unit: 'delta-seconds' },
        fields: 'ietf',
      },
      trace: { in: 'header', at: 'X-Flow-ID' },
      deprecation: { deprecated: { in: 'header', at: 'Deprecation' }, sunset: { in: 'header', at: 'Sunset' } },
      protocol: { unknownPath: 404, methodNotAllowed: 405, notAcceptable: 406, unsupportedMediaType: 415 },
      validation: 400,
    },
    sent: [],
    read: ['items body /items', 'next body /next'],
  },
  {
    family: 'outcome in the body, page in the body (RPC)',
    wire: {
      style: 'rpc',
      outcome: { at: '/ok', success: [true] },
      errors: [{ when: { outcome: false }, code: '/error' }],
      credentials: { missing: { status: 200, outcome: false, code: 'not_authed' } },
      pagination: {
        body: {
          style: 'page',
          send: {
            page: { in: 'body', name: '/page' },
            limit: { in: 'body', name: '/per_page' },
            fixed: { paginated: true },
          },
          read: { items: '/data', total: '/flags/total', pages: '/flags/pages' },
          start: 1,
        },
      },
      environment: { key: 'API_KEY', basic: { username: 'API_USER', password: 'API_PASSWORD' } },
      timing: '/time',
      protocol: {
        unknownPath: { status: 200, outcome: false, code: 'unknown_method' },
        unsupportedMediaType: { status: 200, outcome: false, code: 'invalid_post_type' },
      },
      validation: { status: 200, outcome: false, code: 'invalid_arguments' },
    },
    sent: ['limit body /per_page', 'page body /page'],
    read: ['items body /data', 'total body /flags/total', 'pages body /flags/pages'],
  },
]

test.each(families)('$family', ({ wire, sent, read }) => {
  const [name] = Object.keys(wire.pagination)
  const document = {
    'x-conventions': { version: 1, wire },
    paths: { '/books': { get: { 'x-operation': { pagination: name, key: 'books' } } } },
  }
  expect(validateConventions(document)).toEqual([])
  const api = createApi('books', document, locate)
  const strategy = api.operations[0]?.pagination?.strategy
  if (strategy === undefined) throw new Error('the strategy was not read')
  expect(sentPlaces(strategy).map(({ role, place }) => `${role} ${place.in} ${place.name}`)).toEqual(sent)
  expect(readPlaces(strategy).map(({ role, place }) => `${role} ${place.in} ${place.at}`)).toEqual(read)
  expect(api.conventions?.wire.errors).toHaveLength(1)
  expect(api.conventions?.wire.protocol).toEqual(wire.protocol)
  expect(api.conventions?.wire.validation).toEqual(wire.validation)
})

test('where a result sits may depend on the operation', () => {
  const document = {
    'x-conventions': { version: 1, wire: { payload: { item: '/{key}', list: '/{key}/data' } } },
    paths: {
      '/books': { get: { 'x-operation': { key: 'books' } } },
      '/books/{id}': { get: { 'x-operation': { key: 'a/b' } }, delete: {} },
    },
  }
  const { operations } = createApi('books', document, locate)
  expect(operations.map(({ payload }) => payload.at)).toEqual(['/books/data', '/a~1b', ''])
})
