import { testRule } from '../testing/test-rule.ts'
import { parametersDescribed } from './concord-parameters-described.ts'

const bookId = '/paths/~1books~1{bookId}/parameters/0'
const list = '/paths/~1books/get/parameters'
const bare = ['a', 'b', 'c'].map((name) => ({ name, in: 'query', schema: { type: 'string' } }))

testRule(parametersDescribed, {
  valid: [
    { title: 'descriptions', mutate: {} },
    {
      title: 'a description of the schema',
      mutate: { [`${bookId}/description`]: undefined, [`${bookId}/schema/description`]: 'Stands on the back.' },
    },
  ],
  invalid: [
    {
      title: 'none',
      mutate: { [`${bookId}/description`]: undefined },
      expected: [{ pointer: bookId, message: 'nothing says what `bookId` is for: add a `description`' }],
    },
    {
      title: 'none of a shared one, once',
      mutate: {
        '/components/parameters/Skip/description': '',
        '/paths/~1books/post/parameters': [{ $ref: '#/components/parameters/Skip' }],
      },
      expected: [
        { pointer: '/components/parameters/Skip', message: 'nothing says what `skip` is for: add a `description`' },
      ],
    },
    {
      title: 'none at all, which is one decision',
      mutate: { [`${bookId}/description`]: undefined, [list]: bare },
      expected: [
        { pointer: '/paths', message: '4 of 4 parameters do not say what they are for: add a `description` to each' },
      ],
    },
  ],
})
