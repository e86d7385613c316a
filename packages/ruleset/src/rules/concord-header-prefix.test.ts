import { testRule } from '../testing/test-rule.ts'
import { headerPrefix } from './concord-header-prefix.ts'

const parameters = '/paths/~1books/post/parameters'

testRule(headerPrefix, {
  valid: [
    { title: 'no prefix', mutate: {} },
    { title: 'a query parameter', mutate: { [parameters]: [{ name: 'x-large', in: 'query' }] } },
    {
      title: 'a header the conventions declare',
      mutate: {
        '/components/headers/Trace': { schema: { type: 'string' } },
        '/components/responses/Book/headers/X-Trace': { $ref: '#/components/headers/Trace' },
        '/x-conventions/wire/trace': { in: 'header', at: 'X-Trace' },
      },
    },
  ],
  invalid: [
    {
      title: 'a header of a request',
      mutate: { [parameters]: [{ name: 'X-Library-Branch', in: 'header' }] },
      expected: [
        {
          pointer: `${parameters}/0`,
          message: '`X-Library-Branch` can never become a standard header: rename to `Library-Branch`',
        },
      ],
    },
    {
      title: 'a header of an answer',
      mutate: { '/components/responses/Book/headers/x-shelf': { schema: { type: 'string' } } },
      expected: [
        {
          pointer: '/components/responses/Book/headers/x-shelf',
          message: '`x-shelf` can never become a standard header: rename to `shelf`',
        },
      ],
    },
  ],
})
