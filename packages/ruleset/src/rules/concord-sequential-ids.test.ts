import { testRule } from '../testing/test-rule.ts'
import { sequentialIds } from './concord-sequential-ids.ts'

const bookId = '/paths/~1books~1{bookId}/parameters/0'
const ids = '/x-conventions/require/naming/ids'

testRule(sequentialIds, {
  valid: [
    { title: 'texts', mutate: { [ids]: undefined } },
    { title: 'numbers that are declared', mutate: { [`${bookId}/schema`]: { type: 'integer' }, [ids]: 'integer' } },
    {
      title: 'a number that is no id',
      mutate: { [ids]: undefined, [`${bookId}/schema`]: { type: 'integer' }, [`${bookId}/name`]: 'year' },
    },
  ],
  invalid: [
    {
      title: 'numbers',
      mutate: { [ids]: undefined, [`${bookId}/schema`]: { type: 'integer' } },
      expected: [
        {
          pointer: bookId,
          message: 'who has one `bookId` can guess the others: use texts that cannot, `format: uuid`',
        },
      ],
    },
  ],
})
