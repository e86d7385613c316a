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
        message: '`semantics` must be one of merge-patch, sparse, replace; did you mean `merge-patch`?',
      },
    ],
  },
  {
    title: 'a pointer that is none',
    conventions: { version: 1, wire: { payload: { item: 'data' } } },
    problems: [
      {
        pointer: '/x-conventions/wire/payload/item',
        message:
          '`item` must say: Where something sits: a JSON Pointer into the body, or an object for any other place.',
      },
    ],
  },
  {
    title: 'a status that is no error',
    conventions: { version: 1, wire: { protocol: [200] } },
    problems: [{ pointer: '/x-conventions/wire/protocol/0', message: '`0` must be >= 400' }],
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
        message: '`ofset` is no pagination strategy of `x-conventions.wire.pagination`; did you mean `offset`?',
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
