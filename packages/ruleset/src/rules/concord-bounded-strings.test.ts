import { testRule } from '../testing/test-rule.ts'
import { boundedStrings } from './concord-bounded-strings.ts'

const title = '/components/schemas/Book/properties/title'
const free = () => ({ type: 'string' })

testRule(boundedStrings, {
  valid: [
    { title: 'a length', mutate: {} },
    { title: 'a form', mutate: { [title]: { type: 'string', format: 'date' } } },
    { title: 'a list of values', mutate: { [title]: { type: 'string', enum: ['Kindred'] } } },
    { title: 'an answer', mutate: { '/components/schemas/Failure/properties/error/properties/message': free() } },
  ],
  invalid: [
    {
      title: 'any text',
      mutate: { [title]: free() },
      expected: [{ pointer: title, message: 'the text may be of any length: add `maxLength`, `pattern` or `format`' }],
    },
    {
      title: 'any text everywhere, which is one decision',
      mutate: { '/components/schemas/Book': { properties: { a: free(), b: free(), c: free(), d: free() } } },
      expected: [
        {
          pointer: '/paths',
          message: '4 of 5 texts of requests may be of any length: add `maxLength`, `pattern` or `format` to each',
        },
      ],
    },
  ],
})
