import { testRule } from '../testing/test-rule.ts'
import { rateLimitHeaders } from './concord-rate-limit-headers.ts'

const refusal = '/components/responses/TooManyRequests'
const rateLimit = '/x-conventions/wire/rateLimit'

testRule(rateLimitHeaders, {
  valid: [
    { title: 'all headers', mutate: {} },
    { title: 'no declared limit', mutate: { [rateLimit]: undefined, [`${refusal}/headers`]: undefined } },
    {
      title: 'names in another case',
      mutate: {
        [`${refusal}/headers`]: {
          'ratelimit-limit': {},
          'ratelimit-remaining': {},
          'RATELIMIT-RESET': {},
          'retry-after': {},
        },
      },
    },
    {
      title: 'an interim response',
      mutate: { '/paths/~1books/post/responses/100': { description: 'Go on.' } },
    },
    {
      title: 'a range beside a response for the limit',
      mutate: { '/paths/~1books/post/responses/4XX': { $ref: '#/components/responses/BadBook' } },
    },
  ],
  invalid: [
    {
      title: 'a shared response without when to try again once',
      mutate: { [`${refusal}/headers/Retry-After`]: undefined },
      expected: [
        {
          pointer: `${refusal}/headers`,
          message: 'the answer does not say when to try again: add the header `Retry-After`',
        },
      ],
    },
    {
      title: 'a response without headers',
      mutate: { '/components/responses/NotFound/headers': undefined },
      expected: [
        {
          pointer: '/components/responses/NotFound',
          message:
            "the answer does not say how many requests are allowed: add the header `RateLimit-Limit`: `$ref: '#/components/headers/Limit'`",
        },
        {
          pointer: '/components/responses/NotFound',
          message:
            "the answer does not say how many requests are left: add the header `RateLimit-Remaining`: `$ref: '#/components/headers/Remaining'`",
        },
        {
          pointer: '/components/responses/NotFound',
          message:
            "the answer does not say when the limit starts anew: add the header `RateLimit-Reset`: `$ref: '#/components/headers/Reset'`",
        },
      ],
    },
    {
      title: 'a range that stands for the limit',
      mutate: {
        '/paths/~1books/post/responses': { '4XX': { $ref: '#/components/responses/BadBook' } },
      },
      expected: [
        {
          pointer: '/components/responses/BadBook/headers',
          message:
            "the answer does not say when to try again: add the header `Retry-After`: `$ref: '#/components/headers/RetryAfter'`",
        },
      ],
    },
  ],
})
