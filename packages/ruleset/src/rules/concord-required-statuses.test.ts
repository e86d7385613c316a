import { testRule } from '../testing/test-rule.ts'
import { requiredStatuses } from './concord-required-statuses.ts'

const answer = { description: 'An answer.' }

testRule(requiredStatuses, {
  valid: [
    { title: 'all statuses', mutate: {} },
    { title: 'no demand', mutate: { '/x-conventions/require': undefined, '/paths/~1books/get/responses': {} } },
    { title: 'a range', mutate: { '/paths/~1books/get/responses': { '4XX': answer } } },
    { title: 'a response that is nowhere', mutate: { '/components/responses/TooManyRequests': undefined } },
  ],
  invalid: [
    {
      title: 'a missing status that others document with a component',
      mutate: { '/paths/~1books/get/responses/429': undefined },
      expected: [
        {
          pointer: '/paths/~1books/get/responses',
          message: "`listBooks` does not document `429`: add `429`: `$ref: '#/components/responses/TooManyRequests'`",
        },
      ],
    },
    {
      title: 'a missing status that others document in place',
      mutate: {
        '/paths/~1books/get/responses/500': answer,
        '/paths/~1books/post/responses/500': answer,
        '/paths/~1books~1{bookId}/get/responses/500': answer,
        '/paths/~1reading-rooms': undefined,
        '/x-conventions/require/statuses': [500],
      },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/responses',
          message: '`removeBook` does not document `500`: add `500`, as `listBooks` does',
        },
      ],
    },
    {
      title: 'a status that no operation documents, which a default response does not make up for',
      mutate: {
        '/paths': { '/books': { get: { operationId: 'listBooks', responses: { default: answer } } } },
        '/x-conventions/require/statuses': [503],
      },
      expected: [
        {
          pointer: '/paths/~1books/get/responses',
          message: '`listBooks` does not document `503`: add a response `503`',
        },
      ],
    },
    {
      title: 'an operation without responses',
      mutate: {
        '/paths/~1books/get/responses': undefined,
        '/x-conventions/require/statuses': [429],
      },
      expected: [
        {
          pointer: '/paths/~1books/get',
          message: "`listBooks` does not document `429`: add `429`: `$ref: '#/components/responses/TooManyRequests'`",
        },
      ],
    },
  ],
})
