import { testRule } from '../testing/test-rule.ts'
import { operationsDescribed } from './concord-operations-described.ts'

const ops = ['~1books/get', '~1books/post', '~1books~1{bookId}/get', '~1books~1{bookId}/delete', '~1reading-rooms/get']

testRule(operationsDescribed, {
  valid: [
    { title: 'descriptions', mutate: {} },
    { title: 'no operations', mutate: { '/paths': {} } },
  ],
  invalid: [
    {
      title: 'none',
      mutate: { '/paths/~1books/get/description': undefined },
      expected: [
        { pointer: '/paths/~1books/get', message: '`listBooks` does not say what it does: add a `description`' },
      ],
    },
    {
      title: 'one without words',
      mutate: { '/paths/~1books/get/description': ' ' },
      expected: [
        { pointer: '/paths/~1books/get', message: '`listBooks` does not say what it does: add a `description`' },
      ],
    },
    {
      title: 'none at all, which is one decision',
      mutate: Object.fromEntries(ops.map((operation) => [`/paths/${operation}/description`, undefined])),
      expected: [
        { pointer: '/paths', message: '5 of 5 operations do not say what they do: add a `description` to each' },
      ],
    },
  ],
})
