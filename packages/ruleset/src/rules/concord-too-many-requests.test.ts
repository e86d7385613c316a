import { testRule } from '../testing/test-rule.ts'
import { tooManyRequests } from './concord-too-many-requests.ts'

const ops = ['~1books/get', '~1books/post', '~1books~1{bookId}/get', '~1books~1{bookId}/delete', '~1reading-rooms/get']
const limit = '/x-conventions/wire/rateLimit'
const missing = '/paths/~1books/get/responses/429'

testRule(tooManyRequests, {
  valid: [
    { title: 'documented', mutate: { [limit]: undefined } },
    { title: 'a declared limit', mutate: { [missing]: undefined } },
    {
      title: 'any other answer',
      mutate: {
        [limit]: undefined,
        [missing]: undefined,
        '/paths/~1books/get/responses/default': { description: 'No.' },
      },
    },
  ],
  invalid: [
    {
      title: 'one that does not',
      mutate: { [limit]: undefined, [missing]: undefined },
      expected: [
        {
          pointer: '/paths/~1books/get/responses',
          message: '`listBooks` does not say what happens to a caller who is too fast: add a response `429`',
        },
      ],
    },
    {
      title: 'none that does, which is one decision',
      mutate: {
        [limit]: undefined,
        ...Object.fromEntries(ops.map((operation) => [`/paths/${operation}/responses/429`, undefined])),
      },
      expected: [
        {
          pointer: '/paths',
          message:
            '5 of 5 operations do not say what happens to a caller who is too fast: add a response `429` to each',
        },
      ],
    },
  ],
})
