import { testRule } from '../testing/test-rule.ts'
import { informativeDescriptions } from './concord-informative-descriptions.ts'

const title = '/components/schemas/Book/properties/title/description'
const get = '/paths/~1books/get'

testRule(informativeDescriptions, {
  valid: [
    { title: 'more than the names', mutate: {} },
    { title: 'no description', mutate: { [title]: undefined } },
    { title: 'one in letters of another language', mutate: { [title]: '書名' } },
  ],
  invalid: [
    {
      title: 'the name of a property',
      mutate: { [title]: 'The title.' },
      expected: [
        {
          pointer: title,
          message: 'the description only repeats `title`: add what the name does not say, or remove it',
        },
      ],
    },
    {
      title: 'the name of a parameter',
      mutate: { '/paths/~1books~1{bookId}/parameters/0/description': 'Book ID' },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/parameters/0/description',
          message: 'the description only repeats `bookId`: add what the name does not say, or remove it',
        },
      ],
    },
    {
      title: 'the summary of an operation',
      mutate: { [`${get}/summary`]: 'List books', [`${get}/description`]: 'List the books.' },
      expected: [
        {
          pointer: `${get}/description`,
          message: 'the description only repeats `List books`: add what the name does not say, or remove it',
        },
      ],
    },
  ],
})
