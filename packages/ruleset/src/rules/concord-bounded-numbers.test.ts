import { testRule } from '../testing/test-rule.ts'
import { boundedNumbers } from './concord-bounded-numbers.ts'

const pages = '/components/schemas/Book/properties/pages'
const free = () => ({ type: 'integer' })

testRule(boundedNumbers, {
  valid: [
    { title: 'bounds', mutate: { [pages]: { type: 'integer', minimum: 1, exclusiveMaximum: 10000 } } },
    { title: 'the bounds of a machine', mutate: { [pages]: { type: 'integer', format: 'int32' } } },
    { title: 'a list of values', mutate: { [pages]: { type: 'integer', enum: [100, 200] } } },
    { title: 'what only comes back', mutate: { [pages]: { type: 'integer', readOnly: true } } },
    { title: 'an answer', mutate: { '/components/schemas/BookPage/properties/total': free() } },
  ],
  invalid: [
    {
      title: 'one bound only',
      mutate: { [pages]: { type: 'number', minimum: 1 } },
      expected: [{ pointer: pages, message: 'the number may be of any size: add `minimum` and `maximum`' }],
    },
    {
      title: 'none anywhere, which is one decision',
      mutate: { '/components/schemas/Book': { properties: { a: free(), b: free(), c: free(), d: free() } } },
      expected: [
        {
          pointer: '/paths',
          message: '4 of 6 numbers of requests may be of any size: add `minimum` and `maximum` to each',
        },
      ],
    },
  ],
})
