import { testRule } from '../testing/test-rule.ts'
import { parameterExamples } from './concord-parameter-examples.ts'

const bookId = '/paths/~1books~1{bookId}/parameters/0'
const list = '/paths/~1books/get/parameters'
const free = ['a', 'b', 'c'].map((name) => ({ name, in: 'query', schema: { type: 'string' } }))

testRule(parameterExamples, {
  valid: [
    { title: 'an example', mutate: {} },
    {
      title: 'one of the schema',
      mutate: { [`${bookId}/example`]: undefined, [`${bookId}/schema/examples`]: ['b-17'] },
    },
    { title: 'a known form', mutate: { [`${bookId}/example`]: undefined, [`${bookId}/schema/format`]: 'uuid' } },
    { title: 'a number', mutate: { [`${bookId}/example`]: undefined, [`${bookId}/schema/type`]: 'integer' } },
  ],
  invalid: [
    {
      title: 'a text that may be anything',
      mutate: { [`${bookId}/example`]: undefined },
      expected: [{ pointer: bookId, message: 'nothing shows what `bookId` looks like: add an `example`' }],
    },
    {
      title: 'no parameter with one, which is one decision',
      mutate: { [`${bookId}/example`]: undefined, [list]: free },
      expected: [{ pointer: '/paths', message: '4 of 4 parameters have no example: add an `example` to each' }],
    },
  ],
})
