import { testRule } from '../testing/test-rule.ts'
import { boundedArrays } from './concord-bounded-arrays.ts'

const book = '/components/schemas/Book/properties'
const free = () => ({ type: 'array', items: { type: 'boolean' } })

testRule(boundedArrays, {
  valid: [
    { title: 'no lists', mutate: {} },
    { title: 'a length', mutate: { [`${book}/authors`]: { ...free(), maxItems: 9 } } },
    { title: 'an answer', mutate: { '/components/schemas/BookPage/properties/books/maxItems': undefined } },
  ],
  invalid: [
    {
      title: 'any length',
      mutate: { [`${book}/authors`]: { ...free(), type: ['array', 'null'] } },
      expected: [{ pointer: `${book}/authors`, message: 'the list may be of any length: add `maxItems`' }],
    },
    {
      title: 'any length everywhere, which is one decision',
      mutate: { '/components/schemas/Book': { properties: { a: free(), b: free(), c: free(), d: free() } } },
      expected: [
        { pointer: '/paths', message: '4 of 4 lists of requests may be of any length: add `maxItems` to each' },
      ],
    },
  ],
})
