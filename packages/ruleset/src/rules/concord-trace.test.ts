import { testRule } from '../testing/test-rule.ts'
import { trace } from './concord-trace.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const book = '/paths/~1books~1{bookId}'
const withTrace = (place: unknown) => ({ [`${wire}/trace`]: place })
const only = { [`${books}/post`]: undefined, [book]: {}, '/paths/~1reading-rooms': {} }
const get = `${books}/get/responses`

testRule(trace, {
  valid: [
    { title: 'a header of every answer', mutate: withTrace({ in: 'header', at: 'ratelimit-limit' }) },
    {
      title: 'an interim answer',
      mutate: {
        ...withTrace({ in: 'header', at: 'RateLimit-Limit' }),
        [`${books}/post/responses/103`]: { description: 'Soon.' },
      },
    },
    { title: 'no convention', mutate: {} },
  ],
  invalid: [
    {
      title: 'an answer without it',
      mutate: {
        ...withTrace({ in: 'header', at: 'RateLimit-Limit' }),
        [`${books}/get/responses/404`]: { description: 'None.' },
      },
      expected: [
        {
          pointer: '/paths/~1books/get/responses/404',
          message:
            "the answer does not document the id of its request: add the header `RateLimit-Limit`: `$ref: '#/components/headers/Limit'`",
        },
      ],
    },
    {
      title: 'a body without it',
      mutate: { ...only, ...withTrace('/error'), [`${get}/429`]: undefined },
      expected: [
        {
          pointer: '/components/schemas/BookPage/properties',
          message:
            'the body has no `/error`, where `x-conventions` place the id of its request: add the property `error`',
        },
      ],
    },
  ],
})
