import { testRule } from '../testing/test-rule.ts'
import { paginationMarked } from './concord-pagination-marked.ts'

const list = '/paths/~1books/get'

testRule(paginationMarked, {
  valid: [
    { title: 'a marked operation', mutate: {} },
    { title: 'an operation with another strategy', mutate: { [`${list}/x-operation/pagination`]: 'page' } },
    { title: 'one parameter only', mutate: { [`${list}/x-operation`]: {}, [`${list}/parameters/1`]: undefined } },
    {
      title: 'an answer without the items',
      mutate: { [`${list}/x-operation`]: {}, '/components/schemas/BookPage/properties/books': { type: 'object' } },
    },
    {
      title: 'an operation that is no GET',
      mutate: {
        [list]: undefined,
        '/paths/~1books/post/parameters': [
          { $ref: '#/components/parameters/Count' },
          { $ref: '#/components/parameters/Skip' },
        ],
        '/paths/~1books/post/responses/200': { $ref: '#/components/responses/BookPage' },
      },
    },
  ],
  invalid: [
    {
      title: 'an operation that is not marked',
      mutate: { [`${list}/x-operation`]: undefined },
      expected: [
        {
          pointer: list,
          message: '`listBooks` looks paginated but is not marked: add `x-operation: { pagination: window }`',
        },
      ],
    },
  ],
})
