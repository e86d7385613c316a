import { testRule } from '../testing/test-rule.ts'
import { pageBounds } from './concord-page-bounds.ts'

const wire = '/x-conventions/wire'
const strategy = `${wire}/pagination/window`
const parameters = '/components/parameters'
const page = (start: number) => ({
  [strategy]: { style: 'page', send: { page: { in: 'query', name: 'count' } }, read: { items: '/books' }, start },
})
const fixed = (value: unknown) => ({
  [strategy]: {
    style: 'offset',
    send: { offset: { in: 'query', name: 'skip' }, fixed: { count: value } },
    read: { items: '/books' },
  },
})
const cursor = (style: string) => ({
  [strategy]: { style, send: { cursor: { in: 'query', name: 'skip' } }, read: { items: '/books', next: '/next' } },
})
const next = (schema: object) => ({
  '/components/schemas/BookPage/properties/next': schema,
  '/components/schemas/BookPage/required': ['next'],
})

testRule(pageBounds, {
  valid: [
    {
      title: 'the first page',
      mutate: { ...page(1), [`${parameters}/Count/schema`]: { type: 'integer', minimum: 1, default: 1 } },
    },
    { title: 'no bounds', mutate: { ...page(0), [`${parameters}/Count/schema`]: { type: 'integer' } } },
    { title: 'a fixed value', mutate: { ...fixed(1), [`${parameters}/Count/schema`]: { enum: [1, 2] } } },
    {
      title: 'a larger size that is cut',
      mutate: {
        [`${strategy}/limit`]: { maximum: 50, over: 'clamp' },
        [`${parameters}/Count/schema/maximum`]: undefined,
      },
    },
    { title: 'an empty cursor', mutate: { ...cursor('cursor'), ...next({ type: 'string' }) } },
    { title: 'no address', mutate: { ...cursor('link'), ...next({ type: ['string', 'null'] }) } },
  ],
  invalid: [
    {
      title: 'another first page',
      mutate: { ...page(0), [`${parameters}/Count/schema`]: { type: 'integer', minimum: 1, default: 1 } },
      expected: [
        {
          pointer: '/components/parameters/Count/schema/minimum',
          message: '`count` starts at `0` by `x-conventions`: set `minimum: 0`',
        },
        {
          pointer: '/components/parameters/Count/schema/default',
          message: '`count` starts at `0` by `x-conventions`: set `default: 0`',
        },
      ],
    },
    {
      title: 'a first item that is skipped',
      mutate: { [`${parameters}/Skip/schema/default`]: 1 },
      expected: [
        {
          pointer: '/components/parameters/Skip/schema/default',
          message: '`skip` starts at `0` by `x-conventions`: set `default: 0`',
        },
      ],
    },
    {
      title: 'pages of more than one',
      mutate: { [`${parameters}/Count/schema/minimum`]: 5 },
      expected: [
        {
          pointer: '/components/parameters/Count/schema/minimum',
          message: '`count` starts at `1` by `x-conventions`: set `minimum: 1`',
        },
      ],
    },
    {
      title: 'a larger size that is refused',
      mutate: { [`${strategy}/limit/over`]: 'clamp' },
      expected: [
        {
          pointer: '/components/parameters/Count/schema/maximum',
          message:
            'a larger `count` is declared to be cut, not refused: remove `maximum`, or set `over: reject` in `x-conventions`',
        },
      ],
    },
    {
      title: 'another fixed value',
      mutate: { ...fixed(1), [`${parameters}/Count/schema`]: { enum: [0] } },
      expected: [
        {
          pointer: '/components/parameters/Count/schema/enum',
          message: '`count` cannot be `1`, which is sent with each request for a page: add `1` to its values',
        },
      ],
    },
    {
      title: 'no fixed parameter',
      mutate: {
        [strategy]: {
          style: 'offset',
          send: { offset: { in: 'query', name: 'skip' }, fixed: { paginated: 1 } },
          read: { items: '/books' },
        },
      },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters',
          message: '`listBooks` is paginated but does not take `paginated`: add the query parameter `paginated`',
        },
      ],
    },
    {
      title: 'a cursor that is always there',
      mutate: { ...cursor('cursor'), ...next({ type: 'string', minLength: 1 }) },
      expected: [
        {
          pointer: '/components/schemas/BookPage/properties/next/type',
          message:
            "`/next` is always there, and the last page has none: add `'null'` to its types, or remove it from `required`",
        },
      ],
    },
    {
      title: 'an address that is always there',
      mutate: { ...cursor('link'), ...next({ type: 'string' }) },
      expected: [
        {
          pointer: '/components/schemas/BookPage/properties/next/type',
          message:
            "`/next` is always there, and the last page has none: add `'null'` to its types, or remove it from `required`",
        },
      ],
    },
  ],
})
