import { testRule } from '../testing/test-rule.ts'
import { consistentParameters } from './concord-consistent-parameters.ts'

const query = (...names: readonly string[]) => ({
  '/paths/~1books/get/parameters': names.map((name) => ({ name, in: 'query' })),
})
const usual = ['sort_by', 'sort_order', 'lent_by', 'lent_after', 'lent_before']

testRule(consistentParameters, {
  valid: [
    { title: 'one case', mutate: query(...usual) },
    { title: 'single words', mutate: query(...usual, 'author', 'title') },
    { title: 'names of protocols', mutate: query(...usual, '$filter', 'filter[author]') },
    {
      title: 'a name the conventions declare',
      mutate: {
        ...query(...usual, 'pageToken'),
        '/x-conventions/wire/select': {
          all: { send: { in: 'query', name: 'pageToken' }, format: 'flag', meaning: 'expand' },
        },
      },
    },
    {
      title: 'a header',
      mutate: { ...query(...usual), '/paths/~1books/post/parameters': [{ name: 'Lent-By', in: 'header' }] },
    },
  ],
  invalid: [
    {
      title: 'one in another case',
      mutate: query(...usual, 'bookFormat'),
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/5',
          message: 'the query parameter `bookFormat` is not snake_case, as the others are: rename to `book_format`',
        },
      ],
    },
  ],
})
