import { testRule } from '../testing/test-rule.ts'
import { conventionsValid } from './concord-conventions-valid.ts'

testRule(conventionsValid, {
  valid: [
    { title: 'valid conventions', mutate: {} },
    { title: 'no conventions', mutate: { '/x-conventions': undefined, '/paths/~1books/get/x-operation': undefined } },
    { title: 'no operations', mutate: { '/paths': null } },
  ],
  invalid: [
    {
      title: 'a missing version',
      mutate: { '/x-conventions/version': undefined },
      expected: [{ pointer: '/x-conventions', message: '`x-conventions` needs `version`' }],
    },
    {
      title: 'a mistyped member',
      mutate: { '/x-conventions/wire/ratelimit': {} },
      expected: [
        {
          pointer: '/x-conventions/wire/ratelimit',
          message: '`ratelimit` is not part of `wire`; did you mean `rateLimit`?',
        },
      ],
    },
    {
      title: 'an unknown strategy',
      mutate: { '/paths/~1books/get/x-operation/pagination': 'page' },
      expected: [
        {
          pointer: '/paths/~1books/get/x-operation/pagination',
          message: '`page` is not declared in `x-conventions.wire.pagination`; known: window',
        },
      ],
    },
  ],
})
