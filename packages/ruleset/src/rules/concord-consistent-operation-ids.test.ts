import { testRule } from '../testing/test-rule.ts'
import { consistentOperationIds } from './concord-consistent-operation-ids.ts'

const cases = '/x-conventions/require/naming'
const id = (operation: string) => `/paths/${operation}/operationId`

testRule(consistentOperationIds, {
  valid: [
    { title: 'one case', mutate: { [cases]: undefined } },
    { title: 'a declared case', mutate: { [id('~1books/get')]: 'list_books' } },
    {
      title: 'no usual case',
      mutate: { [cases]: undefined, [id('~1books/get')]: 'list_books', [id('~1books/post')]: 'add_books' },
    },
    {
      title: 'names with a namespace',
      mutate: { [cases]: undefined, [id('~1books/get')]: 'books/listAll', [id('~1books/post')]: 'books.addOne' },
    },
  ],
  invalid: [
    {
      title: 'one in another case',
      mutate: {
        [cases]: undefined,
        '/paths/~1shelves': { get: { operationId: 'listShelves' }, post: { operationId: 'add_shelf' } },
      },
      expected: [
        {
          pointer: id('~1shelves/post'),
          message: 'the operationId `add_shelf` is not camelCase, as the others are: rename to `addShelf`',
        },
      ],
    },
    {
      title: 'one in another case after its namespace',
      mutate: {
        [cases]: undefined,
        '/paths/~1shelves': { get: { operationId: 'listShelves' }, post: { operationId: 'shelves/add-one' } },
      },
      expected: [
        {
          pointer: id('~1shelves/post'),
          message: 'the operationId `shelves/add-one` is not camelCase, as the others are: rename to `shelves/addOne`',
        },
      ],
    },
  ],
})
