import { testRule } from '../testing/test-rule.ts'
import { registeredStatuses } from './concord-registered-statuses.ts'

const answer = { description: 'An answer.' }

testRule(registeredStatuses, {
  valid: [
    { title: 'registered statuses', mutate: {} },
    { title: 'a range and any other', mutate: { '/paths/~1books/get/responses': { '2XX': answer, default: answer } } },
    { title: 'one that is rare', mutate: { '/paths/~1books/get/responses/451': answer } },
  ],
  invalid: [
    {
      title: 'a status of a proxy',
      mutate: { '/paths/~1books/get/responses/520': answer },
      expected: [
        {
          pointer: '/paths/~1books/get/responses/520',
          message: '`520` is no registered status, so callers take it for `500`: use a registered one',
        },
      ],
    },
    {
      title: 'a status that was given up',
      mutate: { '/paths/~1books/get/responses/418': answer },
      expected: [
        {
          pointer: '/paths/~1books/get/responses/418',
          message: '`418` is no registered status, so callers take it for `400`: use a registered one',
        },
      ],
    },
  ],
})
