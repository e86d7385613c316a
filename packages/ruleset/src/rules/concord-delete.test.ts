import { testRule } from '../testing/test-rule.ts'
import { deletion } from './concord-delete.ts'

const wire = '/x-conventions/wire'
const book = '/paths/~1books~1{bookId}'
const deletionPointer = `${wire}/delete`

testRule(deletion, {
  valid: [
    { title: 'the declared status', mutate: { [deletionPointer]: { status: 204 } } },
    { title: 'no convention', mutate: {} },
    {
      title: 'a range',
      mutate: { [deletionPointer]: { status: 204 }, [`${book}/delete/responses`]: { '2XX': { description: 'Gone.' } } },
    },
  ],
  invalid: [
    {
      title: 'another status',
      mutate: { [deletionPointer]: { status: 200 } },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/responses',
          message: '`removeBook` deletes and answers `204`, where `x-conventions` declare `200`: rename `204` to `200`',
        },
      ],
    },
    {
      title: 'no success',
      mutate: { [deletionPointer]: { status: 204 }, [`${book}/delete/responses/204`]: undefined },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/responses',
          message: '`removeBook` deletes but documents no success: add `204`',
        },
      ],
    },
  ],
})
