import { expect, test } from 'vitest'

import { validateConventions } from './validate-conventions.ts'

const offset = {
  style: 'offset',
  send: { limit: { in: 'query', name: 'limit' }, offset: { in: 'query', name: 'offset' } },
  read: { items: '/data', total: '/total' },
}

test.each([
  { title: 'nothing declared', conventions: undefined, problems: [] },
  { title: 'the least', conventions: { version: 1 }, problems: [] },
  { title: 'a strategy', conventions: { version: 1, wire: { pagination: { offset } } }, problems: [] },
  {
    title: 'no version',
    conventions: { wire: {} },
    problems: [{ pointer: '/x-conventions', message: '`x-conventions` needs `version`' }],
  },
  {
    title: 'another version',
    conventions: { version: 2 },
    problems: [{ pointer: '/x-conventions/version', message: '`version` must be 1' }],
  },
  {
    title: 'a mistyped axis',
    conventions: { version: 1, wire: { paginaton: {} } },
    problems: [
      {
        pointer: '/x-conventions/wire/paginaton',
        message: '`paginaton` is not part of `wire`; did you mean `pagination`?',
      },
    ],
  },
  {
    title: 'a mistyped value',
    conventions: { version: 1, wire: { update: { method: 'PATCH', semantics: 'mergepatch' } } },
    problems: [
      {
        pointer: '/x-conventions/wire/update/semantics',
        message: '`semantics` must be one of merge-patch, sparse, replace, mask; did you mean `merge-patch`?',
      },
    ],
  },
  {
    title: 'a pointer that is none',
    conventions: { version: 1, wire: { payload: { item: 'data' } } },
    problems: [
      {
        pointer: '/x-conventions/wire/payload/item',
        message: '`item` must be a JSON Pointer (RFC 6901)',
      },
    ],
  },
  {
    title: 'a status that is no error',
    conventions: { version: 1, wire: { protocol: { unknownPath: 200 } } },
    problems: [{ pointer: '/x-conventions/wire/protocol/unknownPath', message: '`unknownPath` must be >= 400' }],
  },
  {
    title: 'a cause that is none',
    conventions: { version: 1, wire: { protocol: { malformed: 400, insecure: { status: 400, code: 'no-http' } } } },
    problems: [
      {
        pointer: '/x-conventions/wire/protocol/malformed',
        message: '`malformed` is not part of `protocol`; did you mean `malformedBody`?',
      },
    ],
  },
  {
    title: 'a style that is none',
    conventions: { version: 1, wire: { pagination: { p: { style: 'ofset' } } } },
    problems: [
      {
        pointer: '/x-conventions/wire/pagination/p/style',
        message: '`style` must be one of offset, page, cursor, link, last-id; did you mean `offset`?',
      },
    ],
  },
  {
    title: 'a strategy without what its style needs',
    conventions: { version: 1, wire: { pagination: { p: { style: 'cursor', send: {}, read: { items: '/data' } } } } },
    problems: [
      { pointer: '/x-conventions/wire/pagination/p/send', message: '`send` needs `cursor`' },
      { pointer: '/x-conventions/wire/pagination/p/read', message: '`read` needs `next`' },
    ],
  },
  {
    title: 'a place in the body, and a parameter there, that are no pointers',
    conventions: {
      version: 1,
      wire: {
        trace: { in: 'body', at: 'trace' },
        timing: { in: 'header', at: 'X Time' },
        idempotency: { send: { in: 'body', name: 'key' } },
      },
    },
    problems: [
      { pointer: '/x-conventions/wire/trace/at', message: '`at` must be a JSON Pointer (RFC 6901)' },
      { pointer: '/x-conventions/wire/timing/at', message: '`at` must be the name of a header' },
      { pointer: '/x-conventions/wire/idempotency/send/name', message: '`name` must be a JSON Pointer (RFC 6901)' },
    ],
  },
  {
    title: 'a place that says not where',
    conventions: { version: 1, wire: { trace: { in: 'header' } } },
    problems: [{ pointer: '/x-conventions/wire/trace', message: '`trace` needs `at`' }],
  },
  {
    title: 'a duration in words',
    conventions: { version: 1, wire: { rateLimit: { status: 429, window: '1 minute' } } },
    problems: [
      {
        pointer: '/x-conventions/wire/rateLimit/window',
        message: '`window` must be an ISO 8601 duration of weeks to seconds',
      },
    ],
  },
  {
    title: 'a variable that cannot be one',
    conventions: { version: 1, wire: { environment: { key: 'MY KEY' } } },
    problems: [
      { pointer: '/x-conventions/wire/environment/key', message: '`key` must be the name of an environment variable' },
    ],
  },
])('$title', ({ conventions, problems }) => {
  expect(validateConventions({ 'x-conventions': conventions })).toEqual(problems)
})

test.each([
  { declared: { pagination: 'offset' }, problems: [] },
  {
    declared: { pagination: 'ofset' },
    problems: [
      {
        pointer: '/paths/~1a/get/x-operation/pagination',
        message: '`ofset` is not declared in `x-conventions.wire.pagination`; did you mean `offset`?',
      },
    ],
  },
  {
    declared: { paginate: 'offset' },
    problems: [
      {
        pointer: '/paths/~1a/get/x-operation/paginate',
        message: '`paginate` is not part of `x-operation`; did you mean `pagination`?',
      },
    ],
  },
])('x-operation $declared', ({ declared, problems }) => {
  const document = {
    'x-conventions': { version: 1, wire: { pagination: { offset } } },
    paths: { '/a': { get: { 'x-operation': declared } } },
  }
  expect(validateConventions(document)).toEqual(problems)
})
