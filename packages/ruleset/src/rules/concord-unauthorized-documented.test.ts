import { testRule } from '../testing/test-rule.ts'
import { unauthorizedDocumented } from './concord-unauthorized-documented.ts'

const ops = ['~1books/get', '~1books/post', '~1books~1{bookId}/get', '~1books~1{bookId}/delete', '~1reading-rooms/get']
const none = Object.fromEntries(ops.map((operation) => [`/paths/${operation}/responses/401`, undefined]))
const missing = '/paths/~1books/get/responses/401'
const secured = { '/security': [{ card: [] }], '/x-conventions/wire/credentials': undefined }

testRule(unauthorizedDocumented, {
  valid: [
    { title: 'documented', mutate: secured },
    { title: 'no credentials needed', mutate: { [missing]: undefined } },
    { title: 'credentials that may be left out', mutate: { '/security': [{ card: [] }, {}], [missing]: undefined } },
    {
      title: 'an operation for everyone',
      mutate: { ...secured, '/paths/~1books/get/security': [], [missing]: undefined },
    },
    { title: 'a range', mutate: { ...secured, '/paths/~1books/get/responses': { '4XX': { description: 'No.' } } } },
    {
      title: 'an answer that the document declares',
      mutate: { ...secured, [missing]: undefined, '/x-conventions/wire/credentials': { missing: 404 } },
    },
  ],
  invalid: [
    {
      title: 'one that does not',
      mutate: { ...secured, [missing]: undefined },
      expected: [
        {
          pointer: '/paths/~1books/get/responses',
          message: '`listBooks` needs credentials but does not say what happens without: add a response `401`',
        },
      ],
    },
    {
      title: 'none that does, which is one decision',
      mutate: { ...secured, ...none },
      expected: [
        {
          pointer: '/paths',
          message:
            '5 of 5 operations that need credentials do not say what happens without: add a response `401` to each',
        },
      ],
    },
  ],
})
