import { testRule } from '../testing/test-rule.ts'
import { pagination } from './concord-pagination.ts'

const list = '/paths/~1books/get'
const count = '/components/parameters/Count'
const page = '/components/schemas/BookPage'
const strategy = '/x-conventions/wire/pagination/window'

testRule(pagination, {
  valid: [
    { title: 'a page as declared', mutate: {} },
    { title: 'an operation that is not marked', mutate: { [`${list}/x-operation`]: {}, [`${list}/parameters`]: [] } },
    { title: 'an unknown strategy, which another rule reports', mutate: { [strategy]: undefined } },
    {
      title: 'parameters of the path',
      mutate: {
        [`${list}/parameters`]: undefined,
        '/paths/~1books/parameters': [{ $ref: `#${count}` }, { $ref: '#/components/parameters/Skip' }],
      },
    },
    {
      title: 'no maximum where a larger limit is clamped',
      mutate: { [`${strategy}/limit/over`]: 'clamp', [`${count}/schema/maximum`]: undefined },
    },
    {
      title: 'a total in a header',
      mutate: {
        [`${strategy}/read/total`]: { in: 'header', at: 'X-Total' },
        '/components/responses/BookPage/headers/x-total': {},
        [`${page}/properties/total`]: undefined,
      },
    },
    {
      title: 'a cursor of any type, and the way to the next page in the body',
      mutate: {
        [strategy]: {
          style: 'cursor',
          send: { cursor: { in: 'query', name: 'skip' } },
          read: { items: '/books', next: '/next', more: '/more' },
        },
        '/components/parameters/Skip/schema': { type: 'string' },
        [`${page}/properties/next`]: { type: ['string', 'null'] },
        [`${page}/properties/more`]: { type: 'boolean' },
      },
    },
    {
      title: 'a failure among the forms of an answer whose outcome is in the body',
      mutate: {
        '/x-conventions/wire/outcome': { at: '/status', success: ['ok'] },
        [page]: {
          oneOf: [
            {
              properties: {
                status: { const: 'ok' },
                books: { type: 'array', items: {} },
                total: { type: 'integer' },
              },
            },
            { allOf: [{ properties: { status: { enum: ['error', 'refused'] } } }] },
          ],
        },
      },
    },
    {
      title: 'a Link header',
      mutate: {
        [strategy]: { style: 'link', send: {}, read: { items: '/books', next: { in: 'link', at: 'next' } } },
        '/components/responses/BookPage/headers/link': {},
      },
    },
    {
      title: 'a list that is the body',
      mutate: {
        [`${strategy}/read`]: { items: '' },
        [page]: { type: 'array', items: true },
      },
    },
  ],
  invalid: [
    {
      title: 'a missing parameter',
      mutate: { [`${list}/parameters/1`]: undefined },
      expected: [
        {
          pointer: `${list}/parameters`,
          message: '`listBooks` is paginated but does not take `skip`: add the query parameter `skip`',
        },
      ],
    },
    {
      title: 'a page number that goes into a body that has none, and a flag of another type',
      mutate: {
        [strategy]: {
          style: 'cursor',
          send: { cursor: { in: 'body', name: '/page' } },
          read: { items: '/books', next: { in: 'link', at: 'next' }, more: '/total' },
        },
      },
      expected: [
        {
          pointer: list,
          message: '`listBooks` is paginated but takes no body: add a `requestBody` with a schema that has `/page`',
        },
        {
          pointer: '/components/responses/BookPage/headers',
          message: 'the page does not document the way to the next page: add the header `Link`',
        },
        {
          pointer: `${page}/properties/total/type`,
          message: '`/total` must always hold whether there is more: set `type: boolean`',
        },
      ],
    },
    {
      title: 'a missing parameter that others take',
      mutate: {
        [`${list}/parameters`]: undefined,
        '/paths/~1reading-rooms/parameters': [{ $ref: `#${count}` }, { $ref: '#/components/parameters/Skip' }],
      },
      expected: [
        {
          pointer: list,
          message:
            "`listBooks` is paginated but does not take `count`: add the query parameter `count`: `$ref: '#/components/parameters/Count'`",
        },
        {
          pointer: list,
          message:
            "`listBooks` is paginated but does not take `skip`: add the query parameter `skip`: `$ref: '#/components/parameters/Skip'`",
        },
      ],
    },
    {
      title: 'a parameter that is no number, and has no default and another maximum',
      mutate: { [`${count}/schema`]: { type: 'string', maximum: 100 } },
      expected: [
        { pointer: `${count}/schema/type`, message: '`count` must be a whole number: set `type: integer`' },
        {
          pointer: `${count}/schema`,
          message: '`count` must have the `default` that `x-conventions` declare: set `default: 20`',
        },
        {
          pointer: `${count}/schema/maximum`,
          message: '`count` must have the `maximum` that `x-conventions` declare: set `maximum: 50`',
        },
      ],
    },
    {
      title: 'a parameter without a schema',
      mutate: { [`${count}/schema`]: undefined },
      expected: [{ pointer: count, message: '`count` has no schema: add `schema: { type: integer }`' }],
    },
    {
      title: 'a page without its items and its total',
      mutate: { [`${page}/properties`]: undefined },
      expected: [
        {
          pointer: page,
          message:
            'the body has no `/books`, where `x-conventions` place the items: add the property `books` of type `array`',
        },
        {
          pointer: page,
          message:
            'the body has no `/total`, where `x-conventions` place the total: add the property `total` of type `integer`',
        },
      ],
    },
    {
      title: 'a success among the forms that has no page',
      mutate: {
        '/x-conventions/wire/outcome': { at: '/status', success: ['ok'] },
        [`${strategy}/read/total`]: undefined,
        [page]: {
          oneOf: [{ properties: { status: { const: 'ok' } } }, { properties: { status: { const: 'error' } } }],
        },
      },
      expected: [
        {
          pointer: `${page}/oneOf/0/properties`,
          message:
            'the body has no `/books`, where `x-conventions` place the items: add the property `books` of type `array`',
        },
      ],
    },
    {
      title: 'items and a total of other types',
      mutate: { [`${page}/properties/books/type`]: 'object', [`${page}/properties/total/type`]: 'number' },
      expected: [
        {
          pointer: `${page}/properties/books/type`,
          message: '`/books` must always hold the items: set `type: array`',
        },
        {
          pointer: `${page}/properties/total/type`,
          message: '`/total` must always hold the total: set `type: integer`',
        },
      ],
    },
    {
      title: 'no page at all',
      mutate: { [`${list}/responses/200`]: undefined },
      expected: [
        {
          pointer: `${list}/responses`,
          message: '`listBooks` is paginated but documents no page: add `200` with a JSON body that has `/books`',
        },
      ],
    },
    {
      title: 'a page without a schema',
      mutate: {
        '/components/responses/BookPage/content/application~1json': {},
        [`${strategy}/read/total`]: undefined,
      },
      expected: [
        {
          pointer: '/components/responses/BookPage/content/application~1json',
          message: 'the page has no schema: add a `schema` that has `/books`',
        },
      ],
    },
    {
      title: 'a total in a header that is not documented',
      mutate: { [`${strategy}/read/total`]: { in: 'header', at: 'X-Total' } },
      expected: [
        {
          pointer: '/components/responses/BookPage/headers',
          message: 'the page does not document the total: add the header `X-Total`',
        },
      ],
    },
  ],
})
