import { testRule } from '../testing/test-rule.ts'
import { distinctOperationIds } from './concord-distinct-operation-ids.ts'

const second = '/paths/~1books/post/operationId'

testRule(distinctOperationIds, {
  valid: [
    { title: 'names of their own', mutate: {} },
    { title: 'the same name twice, which is an error elsewhere', mutate: { [second]: 'listBooks' } },
    { title: 'no names', mutate: { [second]: undefined, '/paths/~1books/get/operationId': undefined } },
  ],
  invalid: [
    {
      title: 'another case',
      mutate: { [second]: 'listbooks' },
      expected: [
        { pointer: second, message: '`listbooks` and `listBooks` have one name in a client: rename one of them' },
      ],
    },
    {
      title: 'another separator',
      mutate: { [second]: 'list-books' },
      expected: [
        { pointer: second, message: '`list-books` and `listBooks` have one name in a client: rename one of them' },
      ],
    },
  ],
})
