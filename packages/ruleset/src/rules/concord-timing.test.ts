import { testRule } from '../testing/test-rule.ts'
import { timing } from './concord-timing.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const book = '/paths/~1books~1{bookId}'
const withTiming = (place: unknown) => ({ [`${wire}/timing`]: place })
const only = { [`${books}/get`]: undefined, '/paths/~1reading-rooms': {} }

testRule(timing, {
  valid: [
    {
      title: 'a header of every success',
      mutate: {
        ...withTiming({ in: 'header', at: 'RateLimit-Limit' }),
        [`${books}/get/responses/404`]: { description: 'None.' },
      },
    },
    { title: 'a member of every body', mutate: { ...only, ...withTiming('/title') } },
  ],
  invalid: [
    {
      title: 'a success without it',
      mutate: { ...withTiming({ in: 'header', at: 'RateLimit-Limit' }), [`${book}/delete/responses/204/headers`]: {} },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/responses/204/headers',
          message:
            "the answer does not document how long the server took: add the header `RateLimit-Limit`: `$ref: '#/components/headers/Limit'`",
        },
      ],
    },
    {
      title: 'a body without it',
      mutate: { ...only, ...withTiming('/time') },
      expected: [
        {
          pointer: '/components/schemas/Book/properties',
          message:
            'the body has no `/time`, where `x-conventions` place how long the server took: add the property `time`',
        },
      ],
    },
  ],
})
